package uk.sidebyside.assessments.rules;

/**
 * Where the law says so.
 *
 * @param place as lawyers write it, like {@code 13(2)}; blank where the whole is meant
 * @param also a judgment or another provision that belongs to it; blank where there is none
 */
public record Provision(Instrument instrument, String place, String also) {

    /** The law by its name and number. */
    public enum Instrument {
        ACT("Children and Families Act 2014", "section"),
        REGULATIONS("Special Educational Needs and Disability Regulations 2014 (SI 2014/1530)", "regulation"),
        BUDGETS("Special Educational Needs (Personal Budgets) Regulations 2014 (SI 2014/1652)", "regulation"),
        DETENTION(
                "Special Educational Needs and Disability (Detained Persons) Regulations 2015 (SI 2015/62)",
                "regulation"),
        RECOMMENDATIONS(
                "Special Educational Needs and Disability (First-tier Tribunal Recommendations Power) Regulations 2017 (SI 2017/1306)",
                "regulation"),
        TRIBUNAL(
                "Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008 (SI 2008/2699)",
                "rule"),
        CODE("SEND Code of Practice 2015, which is guidance", "paragraph"),
        INSPECTION("Area SEND inspection framework, which is guidance", ""),
        NONE("No law sets this date; it is a target", "");

        private final String title;
        private final String part;

        Instrument(String title, String part) {
            this.title = title;
            this.part = part;
        }

        Provision at(String place) {
            return new Provision(this, place, "");
        }
    }

    Provision with(String more) {
        return new Provision(instrument, place, more);
    }

    /** In one line: "Special Educational Needs and Disability Regulations 2014 (SI 2014/1530), regulation 13(2)". */
    public String words() {
        return instrument.title
                + (place.isEmpty() ? "" : ", " + instrument.part + " " + place)
                + (also.isEmpty() ? "" : "; " + also);
    }
}
