package org.cordee.networks.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.networks.boundary.GatheringRegister;
import org.cordee.networks.boundary.Gatherings;
import org.cordee.networks.boundary.Memberships;
import org.cordee.networks.boundary.NetworkNews;
import org.cordee.networks.terms.MembershipState;

/** A network's room: what it is for, what is new, when it meets, and the door in and out. */
@Named
@ViewScoped
public class NetworkView extends NetworkFormView {

    private static final long serialVersionUID = 1L;

    private static final int PAST_SHOWN = 10;

    @Inject
    private Memberships memberships;

    @Inject
    private NetworkNews announcements;

    @Inject
    private Gatherings gatherings;

    @Inject
    private GatheringRegister registers;

    private String message;
    private transient List<NetworkNews.Card> latest;
    private transient List<Gatherings.Card> coming;
    private transient List<GatheringRegister.Past> past;

    public String join() {
        String state = once(() -> memberships.join(getId(), message).name());
        flashMessages.add(
                "networks.door." + MembershipState.valueOf(state).key(),
                getRoom().plan().title());
        return to("network");
    }

    public String decline() {
        return done(
                () -> memberships.decline(getId()),
                "/networks/networks?faces-redirect=true",
                "networks.door.declined",
                getRoom().plan().title());
    }

    public String withdraw() {
        return done(() -> memberships.withdraw(getId()), to("network"), "networks.door.withdrawn");
    }

    public String leave() {
        return done(
                () -> memberships.leave(getId()),
                "/networks/networks?faces-redirect=true",
                "networks.door.left",
                getRoom().plan().title());
    }

    public String remove(long announcement) {
        return done(() -> announcements.remove(announcement), to("network"), "networks.announce.removed");
    }

    /** Empty for those who may not read them. */
    public List<NetworkNews.Card> getLatest() {
        if (latest == null) {
            latest = getRoom().reader().reads() ? announcements.of(getId()) : List.of();
        }
        return latest;
    }

    /** The latest events that have begun, with their registers; none for all but coordinators. */
    public List<GatheringRegister.Past> getPast() {
        if (past == null) {
            past = getRoom().reader().coordinates() ? registers.past(getId(), PAST_SHOWN) : List.of();
        }
        return past;
    }

    /** Empty for those who may not see them. */
    public List<Gatherings.Card> getComing() {
        if (coming == null) {
            coming = getRoom().reader().enters() ? gatherings.coming(getId()) : List.of();
        }
        return coming;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }
}
