package org.cordee.house.pages;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one expression of a page, the text between <code>#{</code> and <code>}</code>, and checks each name in it. */
final class Expression {

    private static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "not",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "empty",
            "div",
            "mod",
            "instanceof",
            "true",
            "false",
            "null");

    private final String text;
    private final Map<String, Type> names;
    private final boolean action;
    private final List<String> problems;
    private int at;

    /**
     * @param names the types of the names that are known here; a name of a type that isn't known stands for null
     * @param action whether it may end in the name of a method
     * @param problems takes what is wrong
     */
    Expression(String text, Map<String, Type> names, boolean action, List<String> problems) {
        this.text = text;
        this.names = names;
        this.action = action;
        this.problems = problems;
    }

    /** Returns the type of the whole, or null where it isn't known. */
    Type check() {
        return expression();
    }

    /** Up to a closing bracket or a comma of the surrounding one, or the end. */
    private Type expression() {
        Type type = null;
        int operands = 0;
        boolean other = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ')' || c == ']' || c == '}' || c == ',') {
                break;
            }
            if (c == '?' || c == ':' && text.indexOf('?') >= 0) {
                at++;
                if (c == '?') {
                    operands = 0;
                    other = false;
                    type = null;
                }
                Type branch = expression();
                type = type == null ? branch : type;
                operands++;
            } else if (c == '\'' || c == '"') {
                string(c);
                type = operands++ == 0 ? suffixes(String.class) : null;
            } else if (Character.isDigit(c)) {
                while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                    at++;
                }
                operands++;
                type = null;
            } else if (c == '(') {
                at++;
                Type inner = expression();
                at++;
                Type all = suffixes(inner);
                type = operands++ == 0 ? all : null;
            } else if (Character.isJavaIdentifierStart(c)) {
                String name = name();
                if (WORDS.contains(name)) {
                    other |= !Set.of("true", "false", "null").contains(name);
                    operands += Set.of("true", "false", "null").contains(name) ? 1 : 0;
                } else {
                    Type one = suffixes(root(name));
                    type = operands++ == 0 ? one : null;
                }
            } else {
                other |= !Character.isWhitespace(c);
                at++;
            }
        }
        return other ? null : type;
    }

    private Type root(String name) {
        if (!names.containsKey(name)) {
            problems.add("nothing is called " + name);
        }
        return names.get(name);
    }

    private Type suffixes(Type owner) {
        Type type = owner;
        while (at < text.length()) {
            skipSpace();
            char c = at < text.length() ? text.charAt(at) : ' ';
            if (c == '.') {
                at++;
                skipSpace();
                type = member(type, name());
            } else if (c == '[') {
                at++;
                expression();
                at++;
                type = ExpressionTypes.item(type);
            } else {
                break;
            }
        }
        return type;
    }

    private Type member(Type owner, String name) {
        try {
            if (at < text.length() && text.charAt(at) == '(') {
                at++;
                List<Type> arguments = new ArrayList<>();
                skipSpace();
                while (text.charAt(at) != ')') {
                    arguments.add(expression());
                    if (text.charAt(at) == ',') {
                        at++;
                    }
                }
                at++;
                return owner == null ? null : ExpressionTypes.call(owner, name, arguments);
            }
            boolean last = text.substring(at).isBlank();
            return owner == null ? null : ExpressionTypes.property(owner, name, action && last);
        } catch (ExpressionTypes.NotThere e) {
            problems.add(e.getMessage());
            return null;
        }
    }

    private String name() {
        int begin = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        return text.substring(begin, at);
    }

    private void string(char quote) {
        at++;
        while (text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** Returns the expressions in a text of a page, without what surrounds them. */
    static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        int begin = text.indexOf("#{");
        while (begin >= 0) {
            int end = begin + 2;
            char quote = 0;
            while (quote != 0 || text.charAt(end) != '}') {
                char c = text.charAt(end);
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if (c == '\'' || c == '"') {
                    quote = c;
                }
                end++;
            }
            found.add(text.substring(begin + 2, end));
            begin = text.indexOf("#{", end);
        }
        return found;
    }
}
