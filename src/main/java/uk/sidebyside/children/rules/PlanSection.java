package uk.sidebyside.children.rules;

/** A section of an EHC plan (SEND Regulations 2014, regulation 12(1)), with what it holds in short. */
public enum PlanSection {
    A("views, interests and aspirations"),
    B("special educational needs"),
    C("health needs"),
    D("social care needs"),
    E("outcomes"),
    F("special educational provision"),
    G("health provision"),
    H1("social care provision, disabled children"),
    H2("other social care provision"),
    I("name and type of the setting"),
    J("direct payments"),
    K("advice");

    private final String holds;

    PlanSection(String holds) {
        this.holds = holds;
    }

    public String words() {
        return "Section " + name() + ": " + holds;
    }
}
