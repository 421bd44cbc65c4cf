package org.cordee.networks.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.networks.boundary.Networks;
import org.cordee.networks.terms.MembershipRoute;
import org.cordee.networks.terms.NetworkPlan;
import org.cordee.networks.terms.Visibility;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.terms.Term;

/** Founding a network, and changing what it is and what its members have agreed. */
@Named
@ViewScoped
public class NetworkEditView extends NetworkFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Messages messages;

    private Integer version;
    private String title;
    private String purpose;
    private Visibility visibility = Visibility.RESTRICTED;
    private MembershipRoute membershipRoute = MembershipRoute.BY_REQUEST;
    private String terms;
    private transient Networks.NetworkPage theirs;

    @Override
    public void open() {
        if (getId() != null) {
            openAsCoordinator();
            version = getRoom().version();
            title = getRoom().plan().title();
            purpose = getRoom().plan().purpose();
            visibility = getRoom().plan().visibility();
            membershipRoute = getRoom().plan().entry();
            terms = getRoom().terms().text();
        }
    }

    public String found() {
        NetworkPlan plan = new NetworkPlan(title, purpose, visibility, membershipRoute);
        String founded = once(() -> networks.found(plan).toString());
        flashMessages.add("networks.edit.founded", plan.title());
        return "/networks/network?faces-redirect=true&id=" + founded;
    }

    public String change() {
        NetworkPlan plan = new NetworkPlan(title, purpose, visibility, membershipRoute);
        return save(() -> networks.change(getId(), plan, version));
    }

    public String agree() {
        return save(() -> networks.agree(getId(), terms, version));
    }

    /** What somebody else has changed since is shown; saving again puts one's own in its place. */
    private String save(Runnable change) {
        try {
            return done(change, to("network"), "networks.edit.changed");
        } catch (Conflict e) {
            theirs = networks.room(getId());
            version = theirs.version();
            throw e;
        }
    }

    /** As somebody else has saved it meanwhile; null when nobody has. */
    public Networks.NetworkPage getTheirs() {
        return theirs;
    }

    public boolean isFounding() {
        return getId() == null;
    }

    public List<SelectItem> getVisibilities() {
        return choices(Visibility.values());
    }

    public List<SelectItem> getEntries() {
        return choices(MembershipRoute.values());
    }

    private List<SelectItem> choices(Term... terms) {
        return Stream.of(terms)
                .map(t -> new SelectItem(t, messages.say(t.messageKey() + ".choice")))
                .toList();
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public Visibility getVisibility() {
        return visibility;
    }

    public void setVisibility(Visibility visibility) {
        this.visibility = visibility;
    }

    public MembershipRoute getEntry() {
        return membershipRoute;
    }

    public void setEntry(MembershipRoute membershipRoute) {
        this.membershipRoute = membershipRoute;
    }

    public String getTerms() {
        return terms;
    }

    public void setTerms(String terms) {
        this.terms = terms;
    }
}
