package org.talent.tenants.imports.mapping.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML as a stream of elements; no document type, no entities of its own, nothing fetched. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static XMLStreamReader open(InputStream content) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(content);
    }

    /** Shows every element as it starts. */
    static void each(InputStream content, Consumer<XMLStreamReader> element) {
        try (content) {
            var reader = open(content);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    element.accept(reader);
                }
            }
        } catch (XMLStreamException broken) {
            throw refusal(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The attribute of that name, whatever its prefix; empty where there is none. */
    static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The digits of the attribute as a number; 0 where there are none. */
    static int number(XMLStreamReader reader, String name) {
        return number(attribute(reader, name));
    }

    static int number(String text) {
        int number = 0;
        for (int i = 0; i < text.length() && number < 100_000_000; i++) {
            char c = text.charAt(i);
            number = c >= '0' && c <= '9' ? number * 10 + c - '0' : number;
        }
        return number;
    }

    /** The text up to the end of the element, without the pronunciation that some workbooks add. */
    static String text(XMLStreamReader reader, String element) {
        try {
            var text = new StringBuilder();
            int hidden = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    hidden += reader.getLocalName().equals("rPh") ? 1 : 0;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (reader.getLocalName().equals(element)) {
                        return text.toString();
                    }
                    hidden -= reader.getLocalName().equals("rPh") ? 1 : 0;
                } else if (hidden == 0 && reader.isCharacters()) {
                    text.append(reader.getText());
                    if (text.length() > Limits.CELL) {
                        throw new UnreadableFile("longText", Limits.CELL);
                    }
                }
            }
            return text.toString();
        } catch (XMLStreamException broken) {
            throw refusal(broken);
        }
    }

    static RuntimeException refusal(XMLStreamException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFile refused) {
                return refused;
            }
        }
        return broken.getNestedException() instanceof UnreadableFile refused
                ? refused
                : new UnreadableFile("brokenWorkbook");
    }
}
