package uk.sidebyside.assessments.sen2.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Our own schema of the return (sen2.xsd beside this class's resources): what we write is held against it before it is handed out. */
public final class ReturnSchema {
    public static final String RESOURCE = "/sen2/sen2.xsd";

    private static final int PROBLEMS_AT_MOST = 20;

    private final Schema schema;

    public ReturnSchema() {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        try (InputStream xsd = Objects.requireNonNull(ReturnSchema.class.getResourceAsStream(RESOURCE))) {
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            schema = factory.newSchema(new StreamSource(xsd));
        } catch (SAXException | IOException broken) {
            throw new IllegalStateException("The schema of the return is part of the program", broken);
        }
    }

    /** What breaks the schema, with its line; the first twenty. Empty where nothing does. The file streams by. */
    public List<String> problems(InputStream xml) throws IOException {
        List<String> problems = new ArrayList<>();
        Validator validator = schema.newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException warning) {}

            @Override
            public void error(SAXParseException wrong) throws SAXException {
                problems.add("Line " + wrong.getLineNumber() + ": " + wrong.getMessage());
                if (problems.size() >= PROBLEMS_AT_MOST) {
                    throw wrong;
                }
            }

            @Override
            public void fatalError(SAXParseException wrong) throws SAXException {
                throw wrong;
            }
        });
        try {
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StreamSource(xml));
        } catch (SAXException ended) {
            if (problems.isEmpty()) {
                problems.add(String.valueOf(ended.getMessage()));
            }
        }
        return problems;
    }
}
