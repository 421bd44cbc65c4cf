package org.cordee.catalogue.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.catalogue.control.CatalogueQueries;
import org.cordee.catalogue.control.CatalogueSnapshot;
import org.cordee.catalogue.control.CatalogueSnapshot.Entry;
import org.cordee.catalogue.entity.InitiativeDraft;
import org.cordee.catalogue.entity.InitiativeVersion;
import org.cordee.catalogue.terms.CatalogueState;
import org.cordee.catalogue.terms.InitiativeText;
import org.cordee.catalogue.terms.Kind;
import org.cordee.catalogue.terms.SuppliedUse;
import org.cordee.people.boundary.People;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;

/** The catalogue for those who look after it: what there is in every state, and what it said before. */
@ApplicationScoped
@Transactional
public class CatalogueDesk {

    @Inject
    private CatalogueQueries catalogue;

    @Inject
    private CatalogueSnapshot snapshot;

    @Inject
    private CataloguePolicy policy;

    @Inject
    private People people;

    @Inject
    private Audit audit;

    /**
     * A line of the list.
     *
     * @param kind null while a draft doesn't say
     * @param version of what is published; 0 for a draft
     * @param changes when changes to it that aren't published were saved last, or a draft; null for none
     * @param mine whether the reader may change it, else only copy it
     */
    public record Row(
            String key,
            String name,
            Kind kind,
            String provider,
            CatalogueState state,
            int version,
            Instant changes,
            boolean mine) {}

    /** One published version. @param by name of who published it; null when it came with Cordee or they have left */
    public record Version(int number, Instant at, String by, InitiativeText text) {}

    /** True for everyone who has something to do here. */
    public boolean mayOpen() {
        return policy.mayOpen();
    }

    /**
     * Everything the reader may change: drafts first, then in the order of the catalogue; and templates, for those who
     * may copy them.
     *
     * @throws NotFound for those who may change nothing
     */
    public List<Row> rows() {
        Set<InitiativeId> led = policy.led();
        if (led.isEmpty() && !policy.administrator()) {
            throw new NotFound();
        }
        boolean copies = policy.mayMake();
        List<InitiativeDraft> drafts = catalogue.drafts();
        Map<InitiativeId, InitiativeDraft> changes = drafts.stream()
                .filter(d -> d.initiative() != null)
                .collect(Collectors.toMap(InitiativeDraft::initiative, Function.identity()));
        List<Row> rows = new ArrayList<>();
        drafts.stream()
                .filter(d -> d.initiative() == null && policy.mayEdit(d))
                .map(CatalogueDesk::row)
                .forEach(rows::add);
        for (Entry e : snapshot.all()) {
            boolean mine = policy.administrator() || led.contains(e.id());
            if (mine || copies && e.state() == CatalogueState.TEMPLATE) {
                rows.add(row(e, mine ? changes.get(e.id()) : null, mine));
            }
        }
        return rows;
    }

    private static Row row(InitiativeDraft draft) {
        InitiativeText text = draft.text();
        return new Row(
                draft.slug(),
                text.name(),
                text.offer().kind(),
                text.offer().provider(),
                CatalogueState.DRAFT,
                0,
                draft.changedAt(),
                true);
    }

    private static Row row(Entry e, InitiativeDraft changes, boolean mine) {
        return new Row(
                e.facts().key(),
                e.facts().name(),
                e.facts().kind(),
                e.facts().provider(),
                e.state(),
                e.version(),
                changes == null ? null : changes.changedAt(),
                mine);
    }

    /**
     * Shows, hides or archives an initiative. Its cohorts and its network go on.
     *
     * @throws Conflict when it is in that state already, or when there is one choice for all that come with Cordee
     * @throws NotFound when there is none of this key, or it isn't the reader's to change
     */
    public void move(String key, CatalogueState to) {
        InitiativeId id = mine(key).id();
        if (isForAll(key)) {
            throw new Conflict("catalogue.desk.there-already");
        }
        snapshot.change();
        catalogue.locked(id).move(to);
        audit.changed("catalogue.moved", id, to.key());
    }

    /** Its published versions, the newest first. @throws NotFound as {@link #move} */
    public List<Version> history(String key) {
        List<InitiativeVersion> versions = catalogue.versions(mine(key).id());
        Map<PersonId, String> names = people.names(versions.stream()
                .map(InitiativeVersion::publisher)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return versions.stream()
                .map(v -> new Version(
                        v.number(), v.publishedAt(), v.publisher() == null ? null : names.get(v.publisher()), v.text()))
                .toList();
    }

    /** True when it stands where it is because of {@link #useSupplied}. @throws NotFound as {@link #move} */
    public boolean isForAll(String key) {
        return mine(key).forAll();
    }

    /** What this installation does with what comes with Cordee. @throws NotFound to all but administrators */
    public SuppliedUse suppliedUse() {
        policy.checkAdministrator();
        return catalogue.suppliedUse();
    }

    /**
     * Shows or hides all that comes with Cordee, or makes it templates. What people made stays as it is.
     *
     * @throws NotFound to all but administrators
     */
    public void useSupplied(SuppliedUse use) {
        policy.checkAdministrator();
        new Validation().required("use", use).done();
        catalogue.lock();
        snapshot.change();
        catalogue.use(use);
        audit.changed("catalogue.supplied-used", "catalogue", 1, use.key());
    }

    private Entry mine(String key) {
        Entry entry = snapshot.byKey(key).orElseThrow(NotFound::new);
        policy.checkEdit(entry.id());
        return entry;
    }
}
