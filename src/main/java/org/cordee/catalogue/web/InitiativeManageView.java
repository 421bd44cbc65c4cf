package org.cordee.catalogue.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.catalogue.boundary.CatalogueDesk;
import org.cordee.catalogue.boundary.InitiativeDrafts;
import org.cordee.catalogue.terms.CatalogueState;
import org.cordee.catalogue.terms.InitiativeText;
import org.cordee.catalogue.terms.Kind;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.FormView;
import org.cordee.shared.errors.Invalid;

/** One programme or network for those who look after it: what isn't published yet, and where it stands. */
@Named
@ViewScoped
public class InitiativeManageView extends FormView {

    private static final long serialVersionUID = 1L;

    private static final String LIST = "/catalogue/initiatives-desk?faces-redirect=true";

    @Inject
    private InitiativeDrafts drafts;

    @Inject
    private CatalogueDesk desk;

    @Inject
    private Messages messages;

    private String key;
    private Integer version;
    private CatalogueState state;
    private boolean forAll;
    private boolean mayCopy;
    private transient InitiativeDrafts.Writing writing;

    /** The page about the one of this key, as an outcome. */
    static String of(String key) {
        return "/catalogue/initiative-manage?faces-redirect=true&key=" + key;
    }

    /** The view action. @throws NotFound when it isn't there, or isn't the reader's to change */
    public void open() {
        state = drafts.state(key);
        version = getWriting().version();
        forAll = state != CatalogueState.DRAFT && desk.isForAll(key);
        mayCopy = drafts.mayMake();
    }

    public String publish() {
        return done(() -> drafts.publish(key, version), of(key), "catalogue.manage.published", getName());
    }

    public String discard() {
        String next = state == CatalogueState.DRAFT ? LIST : of(key);
        return done(() -> drafts.discard(key), next, "catalogue.manage.discarded", getName());
    }

    public String list() {
        return move(CatalogueState.LISTED);
    }

    public String hide() {
        return move(CatalogueState.HIDDEN);
    }

    public String archive() {
        return move(CatalogueState.ARCHIVED);
    }

    private String move(CatalogueState to) {
        return done(() -> desk.move(key, to), of(key), "catalogue.manage.moved." + to.key(), getName());
    }

    public InitiativeDrafts.Writing getWriting() {
        if (writing == null) {
            writing = drafts.open(key);
        }
        return writing;
    }

    public String getName() {
        InitiativeText published = getWriting().published();
        return published == null ? getWriting().text().name() : published.name();
    }

    /** What publishing would change; empty for a new one. */
    public List<TextDifference> getDifferences() {
        InitiativeText published = getWriting().published();
        return published == null
                ? List.of()
                : TextDifference.between(published, getWriting().text(), messages);
    }

    /** How many answers are missing or can't be published. */
    public int getMissing() {
        try {
            getWriting().text().check();
            return 0;
        } catch (Invalid e) {
            return e.problems().size();
        }
    }

    /** True when an administrator has chosen its state for all that come with Cordee. */
    public boolean isForAll() {
        return forAll;
    }

    public boolean isProgramme() {
        return getWriting().text().offer().kind() != Kind.NETWORK;
    }

    public boolean isMayCopy() {
        return mayCopy;
    }

    public CatalogueState getState() {
        return state;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
