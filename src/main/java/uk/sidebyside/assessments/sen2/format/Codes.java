package uk.sidebyside.assessments.sen2.format;

import java.util.List;

/** Every code of the return and what it means. */
enum Codes {
    NONE,
    SEX("M=male", "F=female", "U=unknown", "I=indeterminate"),
    ETHNICITY(
            "WBRI=White British",
            "WIRI=White Irish",
            "WIRT=Traveller of Irish heritage",
            "WROM=Gypsy or Roma",
            "WOTH=Any other White background",
            "MWBC=White and Black Caribbean",
            "MWBA=White and Black African",
            "MWAS=White and Asian",
            "MOTH=Any other mixed background",
            "AIND=Indian",
            "APKN=Pakistani",
            "ABAN=Bangladeshi",
            "AOTH=Any other Asian background",
            "BCRB=Black Caribbean",
            "BAFR=Black African",
            "BOTH=Any other Black background",
            "CHNE=Chinese",
            "OOTH=Any other ethnic group",
            "REFU=Refused",
            "NOBT=Not yet obtained"),
    NO_NUMBER(
            "UN1=new to the authority",
            "UN2=too young for a school",
            "UN3=not in a school",
            "UN5=in another country",
            "UN8=left school before numbers were given",
            "UN9=just born or moved",
            "UN10=other"),
    SOURCE("1=parent or young person", "2=setting", "3=health", "4=social care", "5=other"),
    OUTCOME("Y=yes", "N=no", "A=pending", "W=withdrawn", "H=historical"),
    RESIDENTIAL("A=38 to 51 weeks", "B=52 weeks"),
    WORK_BASED("A=apprenticeship", "T=traineeship", "S=supported internship"),
    DIRECT_PAYMENT("E=education", "S=social care", "H=health", "I=integrated"),
    CEASED(
            "1=maximum age",
            "2=needs met",
            "3=higher education",
            "4=employment",
            "5=other authority",
            "6=disengaged",
            "7=left England",
            "8=deceased",
            "9=other"),
    SETTING_NAMED(
            "OLA=arranged by the authority",
            "OPA=arranged by parents",
            "EHE=elective home education",
            "EYP=early years provider",
            "OTH=other"),
    SETTING(
            "OLA=arranged by the authority",
            "OPA=arranged by parents",
            "EHE=elective home education",
            "EYP=early years provider",
            "OTH=other",
            "NEET=not in education, employment or training",
            "NIEC=not in education, notice to cease given",
            "NIEO=not in education, other"),
    NEED(
            "SPLD=specific learning difficulty",
            "MLD=moderate learning difficulty",
            "SLD=severe learning difficulty",
            "PMLD=profound and multiple learning difficulty",
            "SEMH=social, emotional and mental health",
            "SLCN=speech, language and communication",
            "HI=hearing impairment",
            "VI=vision impairment",
            "MSI=multi-sensory impairment",
            "PD=physical disability",
            "ASD=autism",
            "DS=Down syndrome",
            "OTH=other difficulty"),
    REVIEW("M=maintain", "C=cease", "A=amend");

    private final List<String> values;
    private final List<String> words;

    Codes(String... pairs) {
        values = List.of(pairs).stream()
                .map(pair -> pair.substring(0, pair.indexOf('=')))
                .toList();
        words = List.of(pairs).stream()
                .map(pair -> pair.substring(pair.indexOf('=') + 1))
                .toList();
    }

    List<String> all() {
        return values;
    }

    /** What a code means; the code itself where it is none of these. */
    String words(String code) {
        int at = values.indexOf(code);
        return at < 0 ? code : words.get(at);
    }
}
