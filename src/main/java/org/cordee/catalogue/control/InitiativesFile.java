package org.cordee.catalogue.control;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.cordee.catalogue.terms.Component;
import org.cordee.catalogue.terms.ComponentKind;
import org.cordee.catalogue.terms.Cost;
import org.cordee.catalogue.terms.EntryRoute;
import org.cordee.catalogue.terms.InitiativeFacts;
import org.cordee.catalogue.terms.Kind;
import org.cordee.catalogue.terms.PlainWords;
import org.cordee.catalogue.terms.Position;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.TargetGroup;
import org.cordee.shared.terms.Term;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads the data file of Table 3, in the order in which it stands there. */
public final class InitiativesFile {

    /** Beside the bundle of this feature. */
    public static final String NAME = "/org/cordee/catalogue/initiatives.xml";

    private InitiativesFile() {}

    /** @throws IllegalStateException when the file that comes with Cordee is missing or wrong */
    public static List<InitiativeFacts> read() {
        try (InputStream in = InitiativesFile.class.getResourceAsStream(NAME)) {
            return read(in);
        } catch (IOException | SAXException | ParserConfigurationException | IllegalArgumentException e) {
            throw new IllegalStateException(NAME + " cannot be read: " + e.getMessage(), e);
        }
    }

    static List<InitiativeFacts> read(InputStream in) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        List<InitiativeFacts> all = new ArrayList<>();
        for (Element e : children(factory.newDocumentBuilder().parse(in).getDocumentElement(), "initiative")) {
            all.add(initiative(e, all.size() + 1));
        }
        return all;
    }

    private static InitiativeFacts initiative(Element e, int sequence) {
        Kind kind = term(Kind.class, e, "kind");
        List<Component> components = new ArrayList<>();
        for (Element c : children(e, "component")) {
            int count = number(c, "count", 1);
            int needed = number(c, "needed", kind == Kind.FORMAL_PROGRAMME ? count : 0);
            components.add(new Component(
                    term(ComponentKind.class, c, "kind"), words(c), count, needed, components.size() + 1));
        }
        return new InitiativeFacts(
                e.getAttribute("key"),
                text(e, "name"),
                term(TargetGroup.class, e, "group"),
                kind,
                text(e, "provider"),
                term(Region.class, e, "region"),
                term(Region.class, e, "also-region"),
                term(Cost.class, e, "cost"),
                term(EntryRoute.class, e, "entry"),
                text(e, "entry-for"),
                Boolean.parseBoolean(e.getAttribute("manager-support")),
                new Position(number(e, "leadership", -1), number(e, "emergence", -1)),
                new PlainWords(
                        text(e, "summary"),
                        text(e, "what-it-is"),
                        text(e, "who-it-is-for"),
                        text(e, "what-you-do"),
                        text(e, "what-it-asks"),
                        text(e, "what-it-costs"),
                        text(e, "what-support")),
                components,
                sequence);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && e.getTagName().equals(name)) {
                found.add(e);
            }
        }
        return found;
    }

    /** Null when there is no such element. */
    private static String text(Element parent, String name) {
        return children(parent, name).stream()
                .findFirst()
                .map(InitiativesFile::words)
                .orElse(null);
    }

    private static String words(Element e) {
        return e.getTextContent().strip().replaceAll("\\s+", " ");
    }

    private static int number(Element e, String attribute, int otherwise) {
        return e.hasAttribute(attribute) ? Integer.parseInt(e.getAttribute(attribute)) : otherwise;
    }

    /** Null when the attribute is not there. */
    private static <T extends Enum<T> & Term> T term(Class<T> type, Element e, String attribute) {
        if (!e.hasAttribute(attribute)) {
            return null;
        }
        T term = Term.of(type, e.getAttribute(attribute));
        if (term == null) {
            throw new IllegalArgumentException(
                    attribute + "=\"" + e.getAttribute(attribute) + "\" is not a " + type.getSimpleName());
        }
        return term;
    }
}
