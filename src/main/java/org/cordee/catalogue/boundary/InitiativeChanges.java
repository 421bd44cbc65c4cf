package org.cordee.catalogue.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cordee.catalogue.control.CatalogueQueries;
import org.cordee.catalogue.control.CatalogueSnapshot;
import org.cordee.catalogue.control.CatalogueSnapshot.Entry;
import org.cordee.catalogue.terms.CatalogueState;
import org.cordee.catalogue.terms.InitiativeText;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;

/** Makes and changes programmes and networks in one step, as other systems do it; with the rules of drafts. */
@ApplicationScoped
@Transactional
public class InitiativeChanges {

    @Inject
    private CatalogueQueries catalogue;

    @Inject
    private CatalogueSnapshot snapshot;

    @Inject
    private CataloguePolicy policy;

    @Inject
    private InitiativeDrafts drafts;

    @Inject
    private CatalogueDesk desk;

    /**
     * Makes one.
     *
     * @param state listed or hidden, or draft for what is not published yet
     * @return the key
     * @throws Invalid when something is missing, or for another state
     * @throws NotFound for those who may make none
     */
    public String make(InitiativeText text, CatalogueState state) {
        policy.checkMake();
        new Validation()
                .that(
                        state == CatalogueState.DRAFT
                                || state == CatalogueState.LISTED
                                || state == CatalogueState.HIDDEN,
                        "state",
                        "catalogue.desk.no-such-state")
                .done();
        if (state == CatalogueState.DRAFT) {
            return drafts.create(text);
        }
        text.check();
        String key = drafts.create(text);
        publish(key, state);
        return key;
    }

    /**
     * Changes what is published, as a new version; else the draft. A draft of changes to what is published stays.
     *
     * @param text null to leave it as it is
     * @param state where to put it, which publishes a new one; null to leave it where it is
     * @throws Invalid when something is missing, or for a state that can't be chosen
     * @throws Conflict when there is one choice for all that come with Cordee
     * @throws NotFound when there is none of this key, or it isn't the reader's to change
     */
    public void change(String key, InitiativeText text, CatalogueState state) {
        InitiativeDrafts.Writing writing = drafts.open(key);
        catalogue.lock();
        snapshot.change();
        if (writing.published() == null) {
            if (text != null) {
                drafts.save(key, text, writing.version());
            }
            if (state != null && state != CatalogueState.DRAFT) {
                publish(key, state);
            }
            return;
        }
        if (text != null) {
            text.check();
            drafts.renew(entry(key).id(), text);
        }
        if (state != null) {
            move(key, state);
        }
    }

    private void publish(String key, CatalogueState state) {
        drafts.publish(key, null);
        move(key, state);
    }

    /** Leaves it where it is when it is there already. */
    private void move(String key, CatalogueState to) {
        if (entry(key).state() != to) {
            desk.move(key, to);
        }
    }

    private Entry entry(String key) {
        return snapshot.byKey(key).orElseThrow(NotFound::new);
    }

    /** The number of the version that is published; 0 for a draft. */
    public int version(String key) {
        return snapshot.byKey(key).map(Entry::version).orElse(0);
    }
}
