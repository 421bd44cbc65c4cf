package org.cordee.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.catalogue.terms.InitiativeText;
import org.cordee.platform.messages.Messages;

/**
 * Where two texts of one initiative differ, in words.
 *
 * @param what key of the field's name
 * @param before as it was, a dash for nothing
 * @param after as it is, a dash for nothing
 */
public record TextDifference(String what, String before, String after) {

    private static final String NOTHING = "–";

    static List<TextDifference> between(InitiativeText before, InitiativeText after, Messages messages) {
        List<TextDifference> found = new ArrayList<>();
        Field field = (what, of) -> {
            Object there = of.apply(before);
            Object here = of.apply(after);
            if (!Objects.equals(there, here)) {
                found.add(new TextDifference(
                        "catalogue.initiative." + what, said(there, messages), said(here, messages)));
            }
        };
        field.compare("name", InitiativeText::name);
        field.compare("for", t -> t.offer().group());
        field.compare("kind", t -> t.offer().kind());
        field.compare("provider", t -> t.offer().provider());
        field.compare("region", t -> t.offer().region());
        field.compare("also-region", t -> t.offer().alsoRegion());
        field.compare("cost", t -> t.offer().cost());
        field.compare("entry", t -> t.entry().route());
        field.compare("entry-for", t -> t.entry().entryFor());
        field.compare("manager", t -> t.entry().managerSupport());
        field.compare("leadership", t -> t.figure().leadership());
        field.compare("emergence", t -> t.figure().emergence());
        field.compare("summary", t -> t.words().summary());
        field.compare("what-it-is", t -> t.words().whatItIs());
        field.compare("who-it-is-for", t -> t.words().whoItIsFor());
        field.compare("what-you-do", t -> t.words().whatYouDo());
        field.compare("what-it-asks", t -> t.words().whatItAsks());
        field.compare("what-it-costs", t -> t.words().whatItCosts());
        field.compare("what-support", t -> t.words().whatSupport());
        field.compare("parts", t -> parts(t, messages));
        return found;
    }

    private static String said(Object value, Messages messages) {
        if (value instanceof Boolean yes) {
            return messages.get(yes ? "shared.yes" : "shared.no");
        }
        return value == null || value.equals("") ? NOTHING : messages.label(value);
    }

    /** One a line. */
    private static String parts(InitiativeText text, Messages messages) {
        return text.components().stream()
                .map(p -> messages.say(
                        "catalogue.history.part",
                        p.title() == null ? NOTHING : p.title(),
                        p.kind() == null ? NOTHING : messages.term(p.kind()),
                        p.count() == null ? NOTHING : p.count(),
                        p.needed() == null ? NOTHING : p.needed()))
                .collect(Collectors.joining("\n"));
    }

    @FunctionalInterface
    private interface Field {
        void compare(String what, Function<InitiativeText, Object> of);
    }
}
