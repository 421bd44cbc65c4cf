package org.cordee.house.pages;

import jakarta.inject.Named;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Checks the expressions of a page, of its template and of all that it includes, against the Java types of its beans:
 * names, properties and the number of arguments.
 */
final class PageExpressions {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Set<String> LOOPS = Set.of("ui:repeat", "c:forEach", "p:dataTable", "p:columns");
    /** What Jakarta Faces knows by itself; their types don't matter here. */
    private static final Set<String> IMPLICIT = Set.of(
            "facesContext",
            "request",
            "component",
            "resource",
            "param",
            "view",
            "flash",
            "session",
            "cookie",
            "header");

    private static final Set<String> ACTIONS = Set.of("action", "actionListener", "listener", "validator");

    private final Map<String, Type> beans = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();
    private final Set<String> problems = new TreeSet<>();
    private final Set<Path> read = new TreeSet<>();

    PageExpressions() throws IOException {
        IMPLICIT.forEach(name -> beans.put(name, null));
        try (Stream<Path> all = Files.walk(CLASSES)) {
            for (Path path : all.filter(p -> p.toString().endsWith(".class")).toList()) {
                Class<?> type = load(path);
                Named named = type.getAnnotation(Named.class);
                if (named != null) {
                    String name = type.getSimpleName();
                    beans.put(
                            named.value().isEmpty()
                                    ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                                    : named.value(),
                            type);
                }
            }
        }
        Element library = document(PageFiles.ROOT.resolve("WEB-INF/cordee.taglib.xml"));
        for (Element tag : children(library)) {
            Map<String, String> parts = new HashMap<>();
            children(tag).forEach(part -> parts.put(part.getTagName(), part.getTextContent()));
            if (parts.containsKey("source")) {
                tags.put("t:" + parts.get("tag-name"), "/WEB-INF/" + parts.get("source"));
            }
        }
    }

    private static Class<?> load(Path path) {
        String name = CLASSES.relativize(path).toString().replace('/', '.').replaceAll("\\.class$", "");
        try {
            return Class.forName(name, false, PageExpressions.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            return Object.class; // of a library that is not here; no bean of ours
        }
    }

    /** Checks a page. */
    void check(Path page) {
        file(page, beans);
    }

    Set<String> problems() {
        return problems;
    }

    /** Returns the pages, templates, tags and included parts that have been checked. */
    Set<Path> read() {
        return read;
    }

    private void file(Path path, Map<String, Type> names) {
        read.add(path);
        Element root = document(path);
        walk(path, root, new HashMap<>(names));
    }

    /** @param names of this element and those that follow it: {@code c:set} and {@code ui:param} add to them */
    private void walk(Path file, Element element, Map<String, Type> names) {
        String tag = element.getTagName();
        Map<String, Type> attributes = attributes(file, element, names);
        Map<String, Type> within = new HashMap<>(names);
        if (LOOPS.contains(tag) && element.hasAttribute("var")) {
            Type all = attributes.get(tag.equals("c:forEach") ? "items" : "value");
            within.put(element.getAttribute("var"), ExpressionTypes.element(all));
            if (element.hasAttribute("varStatus")) {
                within.put(element.getAttribute("varStatus"), null);
            }
        }
        if (tag.equals("t:list")) {
            within.put("row", ExpressionTypes.element(attributes.get("model")));
        }
        if (tag.equals("c:set")) {
            names.put(element.getAttribute("var"), attributes.get("value"));
        }
        if (tag.equals("ui:param")) {
            names.put(element.getAttribute("name"), attributes.get("value"));
        }
        if (tag.equals("o:tagAttribute") && !names.containsKey(element.getAttribute("name"))) {
            names.put(element.getAttribute("name"), attributes.get("default"));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                walk(file, inner, within);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                Type shown = expressions(file, child.getNodeValue(), within, false);
                if (ExpressionTypes.isShownByMistake(shown)) {
                    problems.add(file + ": shows a whole " + shown.getTypeName() + " in "
                            + child.getNodeValue().strip());
                }
            }
        }
        if (tag.equals("ui:composition")) {
            other(element.getAttribute("template"), within);
        } else if (tag.equals("ui:include")) {
            other(element.getAttribute("src"), within);
        } else if (tags.containsKey(tag)) {
            within.putAll(attributes);
            other(tags.get(tag), within);
        }
    }

    /** Checks a template, a tag or an included part. Its address is empty for none; an expression is passed over. */
    private void other(String address, Map<String, Type> names) {
        if (!address.isEmpty() && !address.contains("#{")) {
            file(PageFiles.ROOT.resolve(address.substring(1)), names);
        }
    }

    private Map<String, Type> attributes(Path file, Element element, Map<String, Type> names) {
        Map<String, Type> known = new HashMap<>(names);
        if (element.getTagName().equals("f:selectItems") && element.hasAttribute("var")) {
            Type all = expressions(file, element.getAttribute("value"), names, false);
            known.put(element.getAttribute("var"), ExpressionTypes.element(all));
        }
        Map<String, Type> types = new HashMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            boolean action = ACTIONS.contains(attribute.getNodeName());
            types.put(attribute.getNodeName(), expressions(file, attribute.getNodeValue(), known, action));
        }
        return types;
    }

    /** Returns the type of the last expression in a text, or null. */
    private Type expressions(Path file, String text, Map<String, Type> names, boolean action) {
        Type type = null;
        for (String expression : Expression.in(text)) {
            List<String> wrong = new ArrayList<>();
            type = new Expression(expression, names, action, wrong).check();
            wrong.forEach(problem -> problems.add(
                    file + ": " + problem + " in #{" + expression.strip().replaceAll("\\s+", " ") + "}"));
        }
        return type;
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                children.add(inner);
            }
        }
        return children;
    }

    private static Element document(Path path) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            return builder.parse(path.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(path + ": " + e.getMessage(), e);
        }
    }
}
