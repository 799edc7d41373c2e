package uk.sidebyside.children.rules;

/** A type of need under the code of the SEN2 return (Department for Education, person level, 2025: DS was added). */
public enum Need {
    SPLD("Specific learning difficulty"),
    MLD("Moderate learning difficulty"),
    SLD("Severe learning difficulty"),
    PMLD("Profound and multiple learning difficulty"),
    SEMH("Social, emotional and mental health"),
    SLCN("Speech, language and communication needs"),
    HI("Hearing impairment"),
    VI("Vision impairment"),
    MSI("Multi-sensory impairment"),
    PD("Physical disability"),
    ASD("Autistic spectrum disorder"),
    DS("Down syndrome"),
    OTH("Other difficulty or disability");

    private final String words;

    Need(String words) {
        this.words = words;
    }

    /** As the return names it. */
    public String words() {
        return words;
    }
}
