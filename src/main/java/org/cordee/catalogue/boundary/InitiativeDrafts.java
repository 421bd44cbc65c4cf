package org.cordee.catalogue.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.cordee.catalogue.control.CatalogueQueries;
import org.cordee.catalogue.control.CatalogueSnapshot;
import org.cordee.catalogue.entity.Initiative;
import org.cordee.catalogue.entity.InitiativeDraft;
import org.cordee.catalogue.entity.InitiativeVersion;
import org.cordee.catalogue.terms.CatalogueState;
import org.cordee.catalogue.terms.InitiativeFacts;
import org.cordee.catalogue.terms.InitiativeKey;
import org.cordee.catalogue.terms.InitiativeText;
import org.cordee.platform.audit.Audit;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;

/**
 * People write programmes and networks: as drafts that only they see, which they then publish. An initiative and its
 * draft have the same key.
 */
@ApplicationScoped
@Transactional
public class InitiativeDrafts {

    private static final String DRAFT = "initiative-draft";

    @Inject
    private CatalogueQueries catalogue;

    @Inject
    private CatalogueSnapshot snapshot;

    @Inject
    private CataloguePolicy policy;

    @Inject
    @Any
    private Instance<InitiativeLeads> leads;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * What a form begins with.
     *
     * @param published what the public reads now, or null for a new one
     * @param version of the draft, which the form carries; null when nothing is saved yet
     */
    public record Writing(String key, InitiativeText text, InitiativeText published, Integer version) {

        /** True when there is a draft. */
        public boolean saved() {
            return version != null;
        }
    }

    /** True for those who may make new ones. */
    public boolean mayMake() {
        return policy.mayMake();
    }

    /**
     * The draft of this key, or what is published where there is none.
     *
     * @throws NotFound when there is neither, or it isn't the reader's to change
     */
    public Writing open(String key) {
        Optional<InitiativeDraft> draft = catalogue.draft(key);
        Optional<CatalogueSnapshot.Entry> published = snapshot.byKey(key);
        InitiativeText now = published.map(e -> InitiativeText.of(e.facts())).orElse(null);
        if (draft.isPresent()) {
            policy.checkEdit(draft.get());
            return new Writing(key, draft.get().text(), now, draft.get().version());
        }
        policy.checkEdit(published.orElseThrow(NotFound::new).id());
        return new Writing(key, now, now, null);
    }

    /**
     * What a copy begins with: all but the name.
     *
     * @throws NotFound for those who may make none, or when there is none of this key that the reader may see
     */
    public InitiativeText template(String key) {
        policy.checkMake();
        return snapshot.byKey(key)
                .map(e -> InitiativeText.of(e.facts()))
                .orElseGet(() -> open(key).text())
                .named(null);
    }

    /**
     * Keeps the draft of a new one; its key is made of its name, and stays.
     *
     * @return the key
     * @throws NotFound for those who may make none
     */
    public String create(InitiativeText text) {
        policy.checkMake();
        text.checkDraft();
        catalogue.lock();
        String key = InitiativeKey.of(text.name(), catalogue::taken);
        InitiativeDraft draft = new InitiativeDraft(key, null, text, policy.me(), clock.instant());
        catalogue.add(draft);
        audit.changed("catalogue.draft-begun", DRAFT, draft.key(), null);
        return key;
    }

    /**
     * Keeps what is written so far.
     *
     * @param seenVersion of the draft the form was made from; null when there was none
     * @throws Conflict when somebody else has saved, published or discarded it since
     */
    public void save(String key, InitiativeText text, Integer seenVersion) {
        catalogue.lock();
        Optional<InitiativeDraft> known = catalogue.draft(key);
        if (known.isEmpty() != (seenVersion == null)) {
            open(key);
            throw new Conflict("shared.changed-meanwhile");
        }
        known.ifPresentOrElse(
                draft -> {
                    policy.checkEdit(draft);
                    draft.expect(seenVersion);
                    draft.write(text, clock.instant());
                },
                () -> begin(key, text));
    }

    private void begin(String key, InitiativeText text) {
        InitiativeId id = snapshot.byKey(key).orElseThrow(NotFound::new).id();
        policy.checkEdit(id);
        catalogue.add(new InitiativeDraft(key, id, text, policy.me(), clock.instant()));
        audit.changed("catalogue.changes-begun", id, null);
    }

    /**
     * The page as the public will see it.
     *
     * @throws Invalid when something is missing
     * @throws NotFound when there is no draft, or it isn't the reader's
     */
    public InitiativePage preview(String key) {
        InitiativeDraft draft = mine(key);
        InitiativeFacts facts = draft.text().facts(key, 1);
        return new InitiativePage(Initiatives.card(draft.initiative(), facts), facts.entryFor(), facts.words(), true);
    }

    /**
     * Shows it to the public: a new initiative, or a new version of one. The draft is gone then.
     *
     * @param seenVersion of the draft that was looked at, or null
     * @throws Invalid when something is missing
     * @throws Conflict when somebody else has changed it since
     * @throws NotFound when there is no draft, or it isn't the reader's
     */
    public void publish(String key, Integer seenVersion) {
        catalogue.lock();
        InitiativeDraft draft = mine(key);
        draft.expect(seenVersion);
        draft.text().check();
        snapshot.change();
        catalogue.remove(draft);
        if (draft.initiative() == null) {
            add(key, draft.text(), draft.author());
        } else {
            renew(draft.initiative(), draft.text());
        }
    }

    private void add(String key, InitiativeText text, PersonId author) {
        Initiative made = new Initiative(text.facts(key, catalogue.nextSequence()), false);
        catalogue.add(made);
        keepVersion(made);
        InitiativeFacts facts = made.facts();
        InitiativePage page =
                new InitiativePage(Initiatives.card(made.id(), facts), facts.entryFor(), facts.words(), true);
        leads.forEach(port -> port.added(page, author));
    }

    /**
     * Publishes a new version of an initiative. The caller has checked who asks, and says that the catalogue changes.
     */
    void renew(InitiativeId id, InitiativeText text) {
        Initiative initiative = catalogue.locked(id);
        initiative.publish(text);
        keepVersion(initiative);
    }

    private void keepVersion(Initiative initiative) {
        catalogue.add(new InitiativeVersion(initiative, policy.me(), clock.instant()));
        audit.changed("catalogue.published", initiative.id(), "version " + initiative.versionNumber());
    }

    /** Drops a draft; what is published stays. @throws NotFound when there is none, or it isn't the reader's */
    public void discard(String key) {
        InitiativeDraft draft = mine(key);
        catalogue.remove(draft);
        audit.changed("catalogue.draft-discarded", DRAFT, draft.key(), null);
    }

    /** Where it stands. @throws NotFound as {@link #open} */
    public CatalogueState state(String key) {
        open(key);
        return snapshot.byKey(key).map(CatalogueSnapshot.Entry::state).orElse(CatalogueState.DRAFT);
    }

    private InitiativeDraft mine(String key) {
        InitiativeDraft draft = catalogue.draft(key).orElseThrow(NotFound::new);
        policy.checkEdit(draft);
        return draft;
    }
}
