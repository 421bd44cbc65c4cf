package org.cordee.catalogue.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.cordee.catalogue.boundary.Initiatives.Filter;
import org.cordee.catalogue.control.CatalogueLoader;
import org.cordee.catalogue.control.CatalogueSnapshot;
import org.cordee.catalogue.control.InitiativesFile;
import org.cordee.catalogue.terms.Component;
import org.cordee.catalogue.terms.ComponentKind;
import org.cordee.catalogue.terms.Cost;
import org.cordee.catalogue.terms.InitiativeFacts;
import org.cordee.catalogue.terms.Kind;
import org.cordee.house.inside.Inside;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.TargetGroup;
import org.junit.jupiter.api.Test;

class InitiativesIT extends Inside {

    private static final List<InitiativeFacts> FILE = InitiativesFile.read();

    @Inject
    Initiatives initiatives;

    @Inject
    CatalogueLoader loader;

    @Inject
    CatalogueSnapshot snapshot;

    /** Other tests add to the catalogue: theirs come after these. */
    @Test
    void holdsWhatTheFileSaysInItsOrder() {
        List<InitiativeCard> all = initiatives.find(Filter.NONE).stream()
                .filter(card -> FILE.stream().anyMatch(f -> f.key().equals(card.key())))
                .toList();
        assertEquals(
                FILE.stream().map(InitiativeFacts::key).toList(),
                all.stream().map(InitiativeCard::key).toList());
        for (int i = 0; i < all.size(); i++) {
            InitiativeFacts facts = FILE.get(i);
            InitiativePage page = initiatives.byKey(facts.key());
            assertEquals(all.get(i), page.card());
            assertEquals(facts.words(), page.words());
            assertEquals(facts.components(), initiatives.components(page.card().id()));
            assertEquals(page.card(), initiatives.byId(page.card().id()));
        }
    }

    @Test
    void filtersByEachWord() {
        assertEquals(
                List.of("we-are-all-leaders", "uip-west-midlands"),
                keys(new Filter(TargetGroup.CITIZEN, null, null, null)));
        assertEquals(6, keys(new Filter(null, Kind.NETWORK, null, null)).size());
        assertEquals(List.of("london-expertise-exchange"), keys(new Filter(null, null, Cost.EXCHANGE, null)));
        assertEquals(
                List.of("senior-practitioner"),
                keys(new Filter(null, null, null, Region.SOUTH_EAST)),
                "its second region");
        assertEquals(
                List.of("scsnmh"),
                keys(new Filter(TargetGroup.SENIOR_EXECUTIVE, Kind.NETWORK, Cost.FREE, Region.WALES)));
        assertEquals(List.of(), keys(new Filter(null, Kind.NETWORK, Cost.PAID, null)));
    }

    private List<String> keys(Filter filter) {
        return initiatives.find(filter).stream()
                .map(InitiativeCard::key)
                .filter(key -> FILE.stream().anyMatch(f -> f.key().equals(key)))
                .toList();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        refused(NotFound.class, () -> initiatives.byKey("nope"));
        refused(NotFound.class, () -> initiatives.byKey(null));
        refused(NotFound.class, () -> initiatives.byId(new InitiativeId(999_999_999)));
        refused(NotFound.class, () -> initiatives.components(null));
    }

    @Test
    void loadingAgainChangesNothing() {
        List<String> before = rows();
        assertEquals(0, loader.bringTo(FILE));
        assertEquals(before, rows());
    }

    private static List<String> rows() {
        return query(
                "select i.id, i.version, i.slug, count(c.id), min(c.id), max(c.id) from initiative i"
                        + " join initiative_component c on c.initiative_id = i.id group by i.id, i.version, i.slug "
                        + "order by i.id",
                r -> r.getLong(1) + " " + r.getInt(2) + " " + r.getString(3) + " " + r.getInt(4) + " " + r.getLong(5)
                        + " " + r.getLong(6));
    }

    /** A newer file: other words, one component less, one more, another order. Ids stay, and the way back, too. */
    @Test
    void bringsTheTablesToANewerFile() {
        InitiativeFacts old = FILE.get(6);
        InitiativeId id = initiatives.byKey(old.key()).card().id();
        List<Component> fewer = List.of(new Component(ComponentKind.MASTER_CLASS, "Only one thing", 2, 1, 1));
        List<Component> more = List.of(
                new Component(ComponentKind.SESSION, "a", 1, 1, 1),
                new Component(ComponentKind.SESSION, "b", 1, 1, 2),
                new Component(ComponentKind.SESSION, "c", 1, 1, 3),
                new Component(ComponentKind.SESSION, "d", 1, 1, 4),
                new Component(ComponentKind.SESSION, "e", 1, 1, 5),
                new Component(ComponentKind.SESSION, "f", 1, 1, 6));
        try {
            for (List<Component> blueprint : List.of(fewer, more)) {
                assertEquals(0, loader.bringTo(List.of(with(old, old.key(), blueprint))));
                assertEquals(blueprint, initiatives.components(id));
                assertEquals(
                        blueprint.size(),
                        count("select count(*) from initiative_component where initiative_id = ?", id.value()));
            }
        } finally {
            loader.bringTo(FILE);
        }
        assertEquals(old.components(), initiatives.components(id));
        assertEquals(id, initiatives.byKey(old.key()).card().id());
    }

    /** Nodes that start at once: each new initiative is there once, with its components. */
    @Test
    void nodesThatStartAtOnceDoNotDouble() {
        String word = "race" + unique("x").replaceAll("[^a-z]", "");
        List<InitiativeFacts> fresh = List.of(
                with(FILE.get(0), word + "-one", FILE.get(0).components()),
                with(FILE.get(1), word + "-two", FILE.get(1).components()));
        try {
            List<Integer> added = race(8, i -> loader.bringTo(fresh));
            assertEquals(2, added.stream().mapToInt(Integer::intValue).sum());
            assertEquals(2, count("select count(*) from initiative where slug like ?", word + "%"));
            assertEquals(
                    fresh.get(0).components(),
                    initiatives.byKey(word + "-one").card().components());
        } finally {
            sql(
                    "delete from initiative_version where initiative_id in (select id from initiative"
                            + " where slug like ?)",
                    word + "%");
            sql(
                    "delete from initiative_component where initiative_id in (select id from initiative"
                            + " where slug like ?)",
                    word + "%");
            assertTrue(sql("delete from initiative where slug like ?", word + "%") <= 2);
            snapshot.forget();
        }
    }

    private static InitiativeFacts with(InitiativeFacts f, String key, List<Component> components) {
        return new InitiativeFacts(
                key,
                f.name(),
                f.group(),
                f.kind(),
                f.provider(),
                f.region(),
                f.alsoRegion(),
                f.cost(),
                f.entry(),
                f.entryFor(),
                f.managerSupport(),
                f.position(),
                f.words(),
                components,
                f.sequence());
    }
}
