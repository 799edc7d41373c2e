package uk.sidebyside.assessments.sen2.web;

import uk.sidebyside.assessments.sen2.ReturnImport;

/** A return on its way in: how far it is, what it would change, or what became of it. */
public record ImportPage(ReturnImport one, boolean leads) {

    public String title() {
        return switch (one.state()) {
            case READING -> "The return is being read";
            case READ -> one.why().isEmpty() ? "Look before it is stored" : "Look again before it is stored";
            case STORING -> "The return is being stored";
            case STORED -> "The return is stored";
            case REFUSED -> "The return was not used";
        };
    }

    public String progress() {
        return one.persons() == 0
                ? "It has begun."
                : one.persons() + " children and young people were read so far: " + one.percent() + "% of the file.";
    }

    public String sentence() {
        boolean done = one.state() == ReturnImport.State.STORED;
        return "The file names " + counted(one.persons()) + ". " + one.fresh() + (done ? " were new" : " would be new")
                + ", " + one.changed() + (done ? " changed" : " would change") + ", " + one.same()
                + " said what was known already, and " + one.refused() + (done ? " were refused." : " can't come in.");
    }

    private static String counted(int persons) {
        return persons == 1 ? "one child or young person" : persons + " children and young people";
    }

    /** What is not certain of whose return it is, before it is stored and afterwards; blank where it is this council's. */
    public String whose() {
        return switch (one.whose()) {
            case OURS -> "";
            case NOT_SAID -> "The file doesn’t say of which authority it is.";
            case NOT_KNOWN ->
                "We don’t know the number of this area’s authority, so we could not check whose return it is.";
        };
    }

    public boolean canBeStored() {
        return one.state() == ReturnImport.State.READ && one.fresh() + one.changed() > 0 && leads;
    }

    public boolean nothingNew() {
        return one.state() == ReturnImport.State.READ && one.fresh() + one.changed() == 0;
    }

    /** Its name, and its size where anything of it was kept. */
    public String file() {
        return one.size() == 0 ? one.name() : one.name() + ", " + size();
    }

    private String size() {
        return one.size() < 1_000_000 ? Math.max(1, one.size() / 1_000) + " kB" : one.size() / 1_000_000 + " MB";
    }
}
