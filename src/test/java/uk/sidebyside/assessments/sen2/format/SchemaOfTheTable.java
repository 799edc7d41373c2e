package uk.sidebyside.assessments.sen2.format;

/** Writes the schema of the return from the table of fields. */
final class SchemaOfTheTable {
    private final StringBuilder xsd = new StringBuilder();

    static String written() {
        return new SchemaOfTheTable().all();
    }

    private String all() {
        xsd.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- Side by Side's own schema of the SEN2 return, 2023 to 2027. Written from the table of fields (Field.java): don't edit it
                     here. It isn't the Department's schema, which could not be had. -->
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
                <xs:element name="Message"><xs:complexType><xs:sequence>
                <xs:element name="Header" type="Header"/>
                <xs:element name="Persons"><xs:complexType><xs:sequence>
                <xs:element name="Person" type="Person" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence></xs:complexType></xs:element>
                </xs:sequence></xs:complexType></xs:element>
                <xs:complexType name="Header"><xs:sequence>
                <xs:element name="CollectionDetails"><xs:complexType><xs:sequence>
                <xs:element name="Collection" fixed="SEN2" type="xs:string"/>
                <xs:element name="Year" type="xs:gYear"/>
                <xs:element name="ReferenceDate" type="xs:date"/>
                </xs:sequence></xs:complexType></xs:element>
                <xs:element name="Source"><xs:complexType><xs:sequence>
                <xs:element name="SourceLevel" fixed="L" type="xs:string"/>
                <xs:element name="LEA" type="La"/>
                <xs:element name="SoftwareCode" type="xs:string"/>
                <xs:element name="Release" type="xs:string"/>
                <xs:element name="SerialNo"><xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="[0-9]{3}"/></xs:restriction></xs:simpleType></xs:element>
                <xs:element name="DateTime" type="xs:dateTime"/>
                <xs:element name="DMO" type="Officer" minOccurs="0"/>
                <xs:element name="DCO" type="Officer" minOccurs="0"/>
                <xs:element name="DSCO" type="Officer" minOccurs="0"/>
                </xs:sequence></xs:complexType></xs:element>
                </xs:sequence></xs:complexType>
                """);
        simple("La", pattern("[0-9]{3}"));
        simple("Officer", "<xs:enumeration value=\"Y\"/><xs:enumeration value=\"N\"/><xs:enumeration value=\"R\"/>");
        simple("Flag", "<xs:enumeration value=\"0\"/><xs:enumeration value=\"1\"/>");
        for (Part part : Part.values()) {
            record(part);
        }
        return xsd.append("</xs:schema>\n").toString();
    }

    private void simple(String name, String facets) {
        xsd.append("<xs:simpleType name=\"" + name + "\"><xs:restriction base=\"xs:string\">" + facets
                + "</xs:restriction></xs:simpleType>\n");
    }

    private static String pattern(String regex) {
        return "<xs:pattern value=\"" + regex + "\"/>";
    }

    private void record(Part part) {
        xsd.append("<xs:complexType name=\"" + part.element() + "\"><xs:sequence>\n");
        Field before = XmlReturn.childrenBefore(part);
        if (part == Part.ACTIVE) {
            onceForAll();
        }
        for (Field field : part.fields()) {
            if (field == before) {
                children(part);
            }
            field(field);
        }
        if (before == null) {
            children(part);
        }
        xsd.append("</xs:sequence></xs:complexType>\n");
    }

    /** The return of 2023. */
    private void onceForAll() {
        element(Field.RES.element(), Field.RES);
        element(Field.WBP.element(), Field.WBP);
    }

    private void field(Field field) {
        if (field == Field.SEX) {
            xsd.append("<xs:choice minOccurs=\"0\">\n");
            xsd.append("<xs:element name=\"GenderCurrent\">")
                    .append(type(field))
                    .append("</xs:element>\n");
            xsd.append("<xs:element name=\"Sex\">").append(type(field)).append("</xs:element>\n</xs:choice>\n");
            return;
        }
        element(field.element(), field);
    }

    private void element(String name, Field field) {
        boolean must = field == Field.SURNAME
                || field == Field.FORENAME
                || field == Field.BIRTH_DATE
                || field == Field.NEED_TYPE;
        xsd.append("<xs:element name=\"" + name + "\"" + (must ? "" : " minOccurs=\"0\"") + ">" + type(field)
                + "</xs:element>\n");
    }

    private static String type(Field field) {
        String facets =
                switch (field.kind()) {
                    case CODE ->
                        field == Field.ETHNICITY
                                ? pattern("[A-Z]{4}")
                                : String.join(
                                        "",
                                        field.codes().stream()
                                                .map(code -> "<xs:enumeration value=\"" + code + "\"/>")
                                                .toList());
                    case FLAG -> "<xs:enumeration value=\"0\"/><xs:enumeration value=\"1\"/>";
                    case RANK -> pattern("[12]");
                    case UPN -> pattern("[A-Z][0-9]{11}[0-9A-Z]");
                    case ULN -> pattern("[0-9]{10}");
                    case URN, UKPRN, LA -> pattern("[0-9]{" + field.longest() + "}");
                    case TEXT, POSTCODE ->
                        "<xs:minLength value=\"1\"/><xs:maxLength value=\"" + field.longest() + "\"/>";
                    case DATE -> "";
                };
        String base = field.kind() == Kind.DATE ? "xs:date" : "xs:string";
        return "<xs:simpleType><xs:restriction base=\"" + base + "\">" + facets + "</xs:restriction></xs:simpleType>";
    }

    private void children(Part part) {
        for (Part child : part.children()) {
            xsd.append("<xs:element name=\"" + child.element() + "\" type=\"" + child.element()
                    + "\" minOccurs=\"0\" maxOccurs=\""
                    + (child.atMost() == Part.ANY ? "unbounded" : String.valueOf(child.atMost())) + "\"/>\n");
        }
    }
}
