package org.cordee.scheduling.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.notices.boundary.UnreachedPeople;
import org.cordee.platform.web.FormView;
import org.cordee.scheduling.boundary.AppointmentCard;
import org.cordee.scheduling.boundary.MyAppointments;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;

/** Changing the place and the link of a date of two people. */
@Named
@ViewScoped
public class PlaceView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private UnreachedPeople unreachedPeople;

    @Inject
    private MyAppointments dates;

    private AppointmentId id;
    private Integer version;
    private boolean following;
    private String place;
    private String onlineAddress;
    private transient AppointmentCard theirs;

    /** @throws NotFound when it is not theirs to change */
    public void open(String act) {
        if ("place".equals(act)) {
            AppointmentCard card = dates.one(id);
            if (!card.purpose().ofTwo()) {
                throw new NotFound();
            }
            version = card.entry().version();
            place = card.where().place();
            onlineAddress = card.where().onlineAddress();
        }
    }

    /** Saves it. What was typed stays where the other has changed the date meanwhile. */
    public String save() {
        Venue venue = new Venue(place, onlineAddress);
        try {
            doOnce(() -> dates.changeVenue(id, venue, following, version));
        } catch (Conflict e) {
            theirs = dates.one(id);
            version = theirs.entry().version();
            throw e;
        }
        flashMessages.add(following ? "scheduling.date.place.saved-following" : "scheduling.date.place.saved");
        unreachedPeople.say(flashMessages::add);
        return "/scheduling/appointment?faces-redirect=true&id=" + id;
    }

    /** As somebody else has changed it meanwhile, or null. */
    public AppointmentCard getTheirs() {
        return theirs;
    }

    public AppointmentId getId() {
        return id;
    }

    public void setId(AppointmentId id) {
        this.id = id;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public boolean isFollowing() {
        return following;
    }

    public void setFollowing(boolean following) {
        this.following = following;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getOnlineAddress() {
        return onlineAddress;
    }

    public void setOnlineAddress(String onlineAddress) {
        this.onlineAddress = onlineAddress;
    }
}
