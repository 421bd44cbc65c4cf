package org.cordee.catalogue.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.catalogue.boundary.Initiatives.Filter;
import org.cordee.catalogue.control.CatalogueLoader;
import org.cordee.catalogue.control.InitiativesFile;
import org.cordee.catalogue.terms.CatalogueState;
import org.cordee.catalogue.terms.InitiativeFacts;
import org.cordee.catalogue.terms.InitiativeText;
import org.cordee.catalogue.terms.Kind;
import org.cordee.catalogue.terms.SuppliedUse;
import org.cordee.house.inside.Inside;
import org.cordee.networks.boundary.Networks;
import org.cordee.people.boundary.People;
import org.cordee.people.boundary.PersonalData;
import org.cordee.programmes.boundary.ProgrammeRoles;
import org.cordee.programmes.terms.Role;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programmes and networks that people write: who may, drafts, versions, states, and what Cordee leaves alone. */
class InitiativeDraftsIT extends Inside {

    private static final List<InitiativeFacts> FILE = InitiativesFile.read();
    private static final String LED = "leaders-uk";

    @Inject
    InitiativeDrafts drafts;

    @Inject
    InitiativeChanges changes;

    @Inject
    CatalogueDesk desk;

    @Inject
    Initiatives initiatives;

    @Inject
    CatalogueLoader loader;

    @Inject
    CatalogueData data;

    @Inject
    ProgrammeRoles roles;

    @Inject
    Networks networks;

    @Inject
    People people;

    private PersonId admin;
    private PersonId lead;
    private PersonId coordinator;

    @BeforeEach
    void peopleWithRoles() {
        admin = person();
        lead = person();
        coordinator = person();
        InitiativeId led = initiatives.byKey(LED).card().id();
        asAdministrator(admin, () -> {
            roles.give(led, lead, Role.LEAD);
            roles.give(led, coordinator, Role.COORDINATOR);
            return null;
        });
    }

    private PersonId person() {
        return inTransaction(() -> people.join(unique("Person"), Level.EXECUTIVE, null, null));
    }

    /** Other tests find the fourteen as they were. */
    @AfterEach
    void hideWhatWasMade() {
        Set<String> own = FILE.stream().map(InitiativeFacts::key).collect(Collectors.toSet());
        for (InitiativeCard card : initiatives.find(Filter.NONE)) {
            if (!own.contains(card.key())) {
                asAdministrator(admin, () -> {
                    desk.move(card.key(), CatalogueState.ARCHIVED);
                    return null;
                });
            }
        }
    }

    private static InitiativeText text(int ofTable3, String name) {
        return InitiativeText.of(FILE.get(ofTable3)).named(name);
    }

    private static InitiativeText programme() {
        return text(6, unique("Leading together"));
    }

    private static InitiativeText onlyNamed() {
        return new InitiativeText(unique("Begun"), null, null, null, null, null);
    }

    private List<String> listed() {
        return initiatives.find(Filter.NONE).stream().map(InitiativeCard::key).toList();
    }

    @Test
    void aLeadWritesPublishesAndLeadsAProgramme() {
        InitiativeText text = programme();
        String key = as(lead, () -> drafts.create(onlyNamed()));
        assertFalse(listed().contains(key));
        refused(NotFound.class, () -> initiatives.byKey(key));
        refused(Invalid.class, () -> as(lead, () -> drafts.preview(key)));
        refused(Invalid.class, () -> as(lead, () -> drafts.publish(key, null)));
        as(lead, () -> drafts.save(key, text, as(lead, () -> drafts.open(key)).version()));
        InitiativePage preview = as(lead, () -> drafts.preview(key));
        assertNull(preview.card().id());

        as(lead, () -> drafts.publish(key, as(lead, () -> drafts.open(key)).version()));
        assertTrue(listed().contains(key), "listed at once");
        InitiativePage page = initiatives.byKey(key);
        assertEquals(text, InitiativeText.of(text.facts(key, 1)));
        assertEquals(text.name(), page.card().name());
        assertEquals(preview.words(), page.words());
        assertTrue(as(lead, () -> roles.led()).contains(page.card().id()), "and leads it");
        assertFalse(as(lead, () -> drafts.open(key)).saved(), "the draft is gone");
        assertEquals(1, as(lead, () -> desk.history(key)).size());
    }

    @Test
    void whoMayWriteNothingFindsNothing() {
        PersonId other = person();
        String key = as(lead, () -> drafts.create(programme()));
        for (PersonId person : List.of(other, coordinator)) {
            refused(NotFound.class, () -> as(person, () -> drafts.create(programme())));
            refused(NotFound.class, () -> as(person, () -> drafts.open(LED)));
            refused(NotFound.class, () -> as(person, () -> drafts.open(key)));
            refused(NotFound.class, () -> as(person, () -> drafts.save(key, programme(), 0)));
            refused(NotFound.class, () -> as(person, () -> drafts.save(LED, programme(), null)));
            refused(NotFound.class, () -> as(person, () -> drafts.preview(key)));
            refused(NotFound.class, () -> as(person, () -> drafts.publish(key, null)));
            refused(NotFound.class, () -> as(person, () -> drafts.discard(key)));
            refused(NotFound.class, () -> as(person, () -> drafts.template(LED)));
            refused(NotFound.class, () -> as(person, () -> desk.rows()));
            refused(NotFound.class, () -> as(person, () -> desk.history(LED)));
            refused(NotFound.class, () -> as(person, () -> desk.move(LED, CatalogueState.HIDDEN)));
        }
        refused(NotFound.class, () -> asVisitor(() -> drafts.open(LED)));
        refused(NotFound.class, () -> as(lead, () -> drafts.open("scie-leadership")));
        refused(NotFound.class, () -> as(lead, () -> desk.move("scie-leadership", CatalogueState.HIDDEN)));
        assertTrue(asAdministrator(admin, () -> drafts.open(key)).saved());
        assertTrue(asAdministrator(admin, () -> desk.rows()).stream()
                .anyMatch(r -> r.key().equals(key)));
        as(lead, () -> drafts.discard(key));
        refused(NotFound.class, () -> as(lead, () -> drafts.open(key)));
    }

    /** Each version can be read; what Cordee brings later changes nothing any more. */
    @Test
    void changesAreANewVersionThatNoUpdateOverwrites() {
        String key = "common-purpose";
        InitiativeFacts before =
                FILE.stream().filter(f -> f.key().equals(key)).findFirst().orElseThrow();
        InitiativeId id = initiatives.byKey(key).card().id();
        int version = initiatives.version(id);
        String name = unique("Common Purpose");
        try {
            asAdministrator(admin, () -> {
                drafts.save(key, InitiativeText.of(before).named(name), null);
                return null;
            });
            assertEquals(before.name(), initiatives.byId(id).name(), "not published yet");
            asAdministrator(admin, () -> {
                drafts.publish(key, null);
                return null;
            });
            assertEquals(name, initiatives.byId(id).name());
            assertEquals(version + 1, initiatives.version(id));
            assertEquals(before.name(), initiatives.asOf(id, version).name());
            assertEquals(name, initiatives.asOf(id, version + 1).name());
            List<CatalogueDesk.Version> history = asAdministrator(admin, () -> desk.history(key));
            assertEquals(version + 1, history.get(0).number());
            assertEquals(people.names(List.of(admin)).get(admin), history.get(0).by());
            assertNull(history.get(history.size() - 1).by(), "came with Cordee");

            loader.bringTo(FILE);
            assertEquals(name, initiatives.byId(id).name());
            assertEquals(version + 1, initiatives.version(id));
        } finally {
            sql("delete from initiative_version where initiative_id = ? and version_number > ?", id.value(), version);
            sql(
                    "update initiative set changed_by_people = false, name = ?, version_number = ? where id = ?",
                    before.name(),
                    version,
                    id.value());
            loader.bringTo(FILE);
        }
        assertEquals(before.name(), initiatives.byId(id).name());
    }

    @Test
    void twoWhoWriteAtOnceDoNotOverwriteEachOther() {
        String key = as(lead, () -> drafts.create(onlyNamed()));
        Integer seen = as(lead, () -> drafts.open(key)).version();
        as(lead, () -> drafts.save(key, programme(), seen));
        refused(Conflict.class, () -> as(lead, () -> drafts.save(key, onlyNamed(), seen)));
        refused(Conflict.class, () -> as(lead, () -> drafts.save(key, onlyNamed(), null)));
        refused(Conflict.class, () -> as(lead, () -> drafts.publish(key, seen)));
        as(lead, () -> drafts.save(LED, text(4, "Another name"), null));
        refused(Conflict.class, () -> as(lead, () -> drafts.save(LED, text(4, "A third name"), null)));
        as(lead, () -> drafts.discard(LED));
        as(lead, () -> drafts.discard(key));
    }

    @Test
    void keysOfThoseWhoSaveAtOnceDiffer() {
        InitiativeText text = onlyNamed();
        List<String> keys = race(6, i -> as(lead, () -> drafts.create(text)));
        assertEquals(6, Set.copyOf(keys).size(), keys.toString());
        keys.forEach(key -> as(lead, () -> drafts.discard(key)));
    }

    @Test
    void hiddenAndArchivedAreNotListedButStayWhereTheyAre() {
        String key = as(lead, () -> drafts.create(programme()));
        as(lead, () -> drafts.publish(key, null));
        InitiativeId id = initiatives.byKey(key).card().id();
        as(lead, () -> desk.move(key, CatalogueState.HIDDEN));
        assertFalse(listed().contains(key));
        assertFalse(initiatives.byKey(key).listed());
        assertTrue(initiatives.takesCohorts(id));
        as(lead, () -> desk.move(key, CatalogueState.ARCHIVED));
        assertFalse(initiatives.takesCohorts(id));
        assertTrue(initiatives.all().stream().anyMatch(card -> card.key().equals(key)));
        refused(Conflict.class, () -> as(lead, () -> desk.move(key, CatalogueState.ARCHIVED)));
        refused(Invalid.class, () -> as(lead, () -> desk.move(key, CatalogueState.DRAFT)));
        as(lead, () -> desk.move(key, CatalogueState.LISTED));
        assertTrue(listed().contains(key));
    }

    /** A network gets its room; its coordinator may change its entry, and make nothing new. */
    @Test
    void aNetworkInTheCatalogueHasARoom() {
        String key = asAdministrator(admin, () -> {
            String made = drafts.create(text(1, unique("Network")));
            drafts.publish(made, null);
            return made;
        });
        InitiativeId id = initiatives.byKey(key).card().id();
        assertEquals(Kind.NETWORK, initiatives.byId(id).offer().kind());
        assertEquals(1, count("select count(*) from network where initiative_id = ?", id.value()));
        PersonId member = person();
        assertTrue(as(member, () -> networks.of(id)).isPresent());
        String title = initiatives.byId(id).name();
        assertTrue(as(member, () -> networks.list()).stream()
                .anyMatch(r -> r.plan().title().equals(title)));
        asAdministrator(admin, () -> {
            desk.move(key, CatalogueState.HIDDEN);
            return null;
        });
        assertFalse(as(member, () -> networks.list()).stream()
                .anyMatch(r -> r.plan().title().equals(title)));
    }

    @Test
    void aCopyHasEverythingButTheName() {
        InitiativeText copy = as(lead, () -> drafts.template("scie-leadership"));
        assertNull(copy.name());
        assertEquals(text(3, "x").components().isEmpty(), copy.components().isEmpty());
        refused(NotFound.class, () -> as(lead, () -> drafts.template("nope")));
    }

    /** What they wrote stays, without them. */
    @Test
    void whoLeavesIsForgotten() {
        String published = as(lead, () -> drafts.create(programme()));
        as(lead, () -> drafts.publish(published, null));
        String key = as(lead, () -> drafts.create(onlyNamed()));
        List<PersonalData.Section> sections = data.export(lead);
        assertEquals(1, sections.get(0).rows().size());
        assertEquals(1, sections.get(1).rows().size());
        assertEquals(2, data.erase(lead).nameless());
        assertNull(asAdministrator(admin, () -> desk.history(published)).get(0).by());
        refused(NotFound.class, () -> as(lead, () -> drafts.open(key)));
        asAdministrator(admin, () -> {
            drafts.discard(key);
            return null;
        });
    }

    /** The choice is for all that come with Cordee, and can be taken back. */
    @Test
    void whatComesWithCordeeCanBeHiddenOrBecomeTemplates() {
        String own = as(lead, () -> changes.make(programme(), CatalogueState.LISTED));
        InitiativeId led = initiatives.byKey(LED).card().id();
        refused(NotFound.class, () -> as(lead, () -> desk.useSupplied(SuppliedUse.HIDDEN)));
        refused(NotFound.class, () -> as(lead, () -> desk.suppliedUse()));
        try {
            use(SuppliedUse.HIDDEN);
            assertEquals(List.of(own), listed());
            assertTrue(initiatives.takesCohorts(led));
            refused(Conflict.class, () -> as(lead, () -> desk.move(LED, CatalogueState.LISTED)));
            use(SuppliedUse.TEMPLATES);
            assertEquals(List.of(own), listed());
            assertFalse(initiatives.takesCohorts(led));
            assertEquals(SuppliedUse.TEMPLATES, asAdministrator(admin, () -> desk.suppliedUse()));
            assertEquals(
                    14,
                    as(lead, () -> desk.rows()).stream()
                            .filter(r -> r.state() == CatalogueState.TEMPLATE)
                            .count());
            loader.bringTo(FILE);
            assertEquals(List.of(own), listed());
        } finally {
            use(SuppliedUse.SHOWN);
        }
        assertEquals(15, listed().size());
    }

    private void use(SuppliedUse use) {
        asAdministrator(admin, () -> {
            desk.useSupplied(use);
            return null;
        });
    }

    /** As the API does it. */
    @Test
    void oneStepMakesAndChanges() {
        refused(Invalid.class, () -> as(lead, () -> changes.make(onlyNamed(), CatalogueState.LISTED)));
        refused(Invalid.class, () -> as(lead, () -> changes.make(programme(), CatalogueState.ARCHIVED)));
        refused(NotFound.class, () -> as(coordinator, () -> changes.make(programme(), CatalogueState.LISTED)));
        String hidden = as(lead, () -> changes.make(programme(), CatalogueState.HIDDEN));
        assertFalse(initiatives.byKey(hidden).listed());

        String key = as(lead, () -> changes.make(onlyNamed(), CatalogueState.DRAFT));
        refused(NotFound.class, () -> as(coordinator, () -> changes.change(key, programme(), null)));
        refused(Invalid.class, () -> as(lead, () -> changes.change(key, null, CatalogueState.LISTED)));
        as(lead, () -> changes.change(key, programme(), CatalogueState.LISTED));
        assertTrue(listed().contains(key));
        InitiativeText renamed = programme();
        as(lead, () -> changes.change(key, renamed, CatalogueState.HIDDEN));
        assertFalse(listed().contains(key));
        assertEquals(renamed.name(), initiatives.byKey(key).card().name());
        assertEquals(2, as(lead, () -> changes.version(key)));
        refused(Invalid.class, () -> as(lead, () -> changes.change(key, null, CatalogueState.DRAFT)));
    }
}
