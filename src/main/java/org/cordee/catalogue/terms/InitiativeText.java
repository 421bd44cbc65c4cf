package org.cordee.catalogue.terms;

import java.util.ArrayList;
import java.util.List;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.TargetGroup;

/**
 * All that people say of an initiative, while it is written and in each version. Nothing but the name has to be there
 * before it is published; {@link #check} says what is missing.
 *
 * @param figure where it stands on Figure 3
 * @param components in their order, at most {@value #MOST_COMPONENTS}
 */
public record InitiativeText(String name, Offer offer, Entry entry, Figure figure, Words words, List<Part> components) {

    public static final int MOST_COMPONENTS = 20;
    public static final int LONGEST_NAME = 160;

    private static final int LONGEST_PROVIDER = 200;
    private static final int LONGEST_SUMMARY = 200;
    private static final int LONGEST_WORDS = 800;
    private static final int LONGEST_TITLE = 120;
    private static final int MOST_OF_ONE = 60;
    private static final int HUNDRED = 100;

    /** For whom it is, and by whom; any of these may be null. */
    public record Offer(TargetGroup group, Kind kind, String provider, Region region, Region alsoRegion, Cost cost) {}

    /** How one gets in; any but the last may be null. */
    public record Entry(EntryRoute route, String entryFor, boolean managerSupport) {}

    /** A position that may be missing; see {@link Position}. */
    public record Figure(Integer leadership, Integer emergence) {}

    /** See {@link PlainWords}; any of these may be null. */
    public record Words(
            String summary,
            String whatItIs,
            String whoItIsFor,
            String whatYouDo,
            String whatItAsks,
            String whatItCosts,
            String whatSupport) {}

    /** See {@link Component}; any of these may be null. */
    public record Part(ComponentKind kind, String title, Integer count, Integer needed) {

        boolean blank() {
            return kind == null && title == null && count == null && needed == null;
        }
    }

    /** A part that is missing becomes one without content; texts lose the space around them. */
    public InitiativeText {
        name = clean(name);
        offer = offer == null
                ? new Offer(null, null, null, null, null, null)
                : new Offer(
                        offer.group,
                        offer.kind,
                        clean(offer.provider),
                        offer.region,
                        offer.alsoRegion == offer.region ? null : offer.alsoRegion,
                        offer.cost);
        entry = entry == null
                ? new Entry(null, null, false)
                : new Entry(entry.route, clean(entry.entryFor), entry.managerSupport);
        figure = figure == null ? new Figure(null, null) : figure;
        words = words == null
                ? new Words(null, null, null, null, null, null, null)
                : new Words(
                        clean(words.summary),
                        clean(words.whatItIs),
                        clean(words.whoItIsFor),
                        clean(words.whatYouDo),
                        clean(words.whatItAsks),
                        clean(words.whatItCosts),
                        clean(words.whatSupport));
        components = components == null
                ? List.of()
                : components.stream()
                        .map(p -> new Part(p.kind, clean(p.title), p.count, p.needed))
                        .filter(p -> !p.blank())
                        .toList();
    }

    private static String clean(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Returns what is said of an initiative that is complete. */
    public static InitiativeText of(InitiativeFacts f) {
        PlainWords w = f.words();
        return new InitiativeText(
                f.name(),
                new Offer(f.group(), f.kind(), f.provider(), f.region(), f.alsoRegion(), f.cost()),
                new Entry(f.entry(), f.entryFor(), f.managerSupport()),
                new Figure(f.position().leadership(), f.position().emergence()),
                new Words(
                        w.summary(),
                        w.whatItIs(),
                        w.whoItIsFor(),
                        w.whatYouDo(),
                        w.whatItAsks(),
                        w.whatItCosts(),
                        w.whatSupport()),
                f.components().stream()
                        .map(c -> new Part(c.kind(), c.title(), c.count(), c.needed()))
                        .toList());
    }

    /** Returns the same under another name. */
    public InitiativeText named(String other) {
        return new InitiativeText(other, offer, entry, figure, words, components);
    }

    /**
     * Refuses what can't be kept even as a draft: no name, or something too long, unreadable or out of range.
     *
     * @throws Invalid at each of these; fields of components are called {@code components.0.title}
     */
    public void checkDraft() {
        form(new Validation()).done();
    }

    /** Refuses what can't be published, also what is missing. @throws Invalid at each of these */
    public void check() {
        Validation validation = form(new Validation())
                .required("group", offer.group)
                .required("kind", offer.kind)
                .required("provider", offer.provider)
                .required("region", offer.region)
                .required("cost", offer.cost)
                .required("entry", entry.route)
                .required("leadership", figure.leadership)
                .required("emergence", figure.emergence)
                .required("summary", words.summary)
                .required("whatItIs", words.whatItIs)
                .required("whoItIsFor", words.whoItIsFor)
                .required("whatYouDo", words.whatYouDo)
                .required("whatItAsks", words.whatItAsks)
                .required("whatItCosts", words.whatItCosts)
                .required("whatSupport", words.whatSupport)
                .that(!components.isEmpty(), "components", "catalogue.edit.no-components");
        for (int i = 0; i < components.size(); i++) {
            Part part = components.get(i);
            validation
                    .required(at(i, "kind"), part.kind)
                    .required(at(i, "title"), part.title)
                    .required(at(i, "count"), part.count);
        }
        validation.done();
    }

    private Validation form(Validation validation) {
        validation
                .required("name", name)
                .atMost("name", name, LONGEST_NAME)
                .readable("name", name)
                .atMost("provider", offer.provider, LONGEST_PROVIDER)
                .readable("provider", offer.provider)
                .atMost("entryFor", entry.entryFor, LONGEST_PROVIDER)
                .that(
                        !(entry.managerSupport && offer.group == TargetGroup.CITIZEN),
                        "managerSupport",
                        "catalogue.edit.no-manager-of-citizens")
                .between("leadership", figure.leadership, 0, HUNDRED)
                .between("emergence", figure.emergence, 0, HUNDRED)
                .atMost("summary", words.summary, LONGEST_SUMMARY)
                .atMost("whatItIs", words.whatItIs, LONGEST_WORDS)
                .atMost("whoItIsFor", words.whoItIsFor, LONGEST_WORDS)
                .atMost("whatYouDo", words.whatYouDo, LONGEST_WORDS)
                .atMost("whatItAsks", words.whatItAsks, LONGEST_WORDS)
                .atMost("whatItCosts", words.whatItCosts, LONGEST_WORDS)
                .atMost("whatSupport", words.whatSupport, LONGEST_WORDS)
                .that(components.size() <= MOST_COMPONENTS, "components", "catalogue.edit.too-many", MOST_COMPONENTS);
        for (int i = 0; i < components.size(); i++) {
            Part part = components.get(i);
            validation
                    .atMost(at(i, "title"), part.title, LONGEST_TITLE)
                    .readable(at(i, "title"), part.title)
                    .between(at(i, "count"), part.count, 1, MOST_OF_ONE)
                    .between(at(i, "needed"), part.needed, 0, part.count == null ? MOST_OF_ONE : part.count);
        }
        return validation;
    }

    private static String at(int row, String field) {
        return "components." + row + "." + field;
    }

    /** True when it can be published. */
    public boolean isComplete() {
        try {
            check();
            return true;
        } catch (Invalid e) {
            return false;
        }
    }

    /**
     * Returns the facts of an initiative. Where it isn't said how many of a component are needed, a programme needs all
     * and a network none.
     *
     * @param key its word in addresses
     * @param sequence its place in the catalogue
     * @throws Invalid as {@link #check}
     */
    public InitiativeFacts facts(String key, int sequence) {
        check();
        List<Component> parts = new ArrayList<>();
        for (Part part : components) {
            int needed = part.needed != null ? part.needed : offer.kind == Kind.NETWORK ? 0 : part.count;
            parts.add(new Component(part.kind, part.title, part.count, needed, parts.size() + 1));
        }
        return new InitiativeFacts(
                key,
                name,
                offer.group,
                offer.kind,
                offer.provider,
                offer.region,
                offer.alsoRegion,
                offer.cost,
                entry.route,
                entry.entryFor,
                entry.managerSupport,
                new Position(figure.leadership, figure.emergence),
                new PlainWords(
                        words.summary,
                        words.whatItIs,
                        words.whoItIsFor,
                        words.whatYouDo,
                        words.whatItAsks,
                        words.whatItCosts,
                        words.whatSupport),
                parts,
                sequence);
    }
}
