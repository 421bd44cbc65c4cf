package org.cordee.scheduling.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.notices.boundary.UnreachedPeople;
import org.cordee.platform.web.FormView;
import org.cordee.scheduling.boundary.Quorums;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.ids.AppointmentId;

/** A date to which too few can come: move it to a time that suits most, or hold it all the same. */
@Named
@ViewScoped
public class QuorumView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private UnreachedPeople unreachedPeople;

    @Inject
    private Quorums quorums;

    private AppointmentId id;
    private Integer version;
    private List<TimeRange> times = List.of();
    private List<Boolean> someCannot = List.of();
    private transient Quorums.Shortfall shortfall;

    /** The view action: nothing is there for whoever does not manage the date, or where any number will do. */
    public void open() {
        shortfall = quorums.one(id);
        version = shortfall.version();
        times = List.copyOf(
                shortfall.choices().stream().map(Quorums.Choice::when).toList());
        someCannot = List.copyOf(
                shortfall.choices().stream().map(c -> c.free() < c.people()).toList());
    }

    /** @param choice place in the list as it was shown */
    public String move(int choice) {
        try {
            return done(() -> quorums.move(id, times.get(choice), someCannot.get(choice), version), "moved");
        } catch (Conflict e) {
            open();
            throw e;
        }
    }

    public String holdAnyway() {
        return done(() -> quorums.holdAnyway(id), "anyway");
    }

    private String done(Runnable work, String what) {
        doOnce(() -> {
            work.run();
        });
        flashMessages.add("scheduling.quorum.told." + what);
        unreachedPeople.say(flashMessages::add);
        return "/scheduling/appointment?faces-redirect=true&id=" + id;
    }

    /** Read again where another node goes on with this view. */
    public Quorums.Shortfall getShortfall() {
        if (shortfall == null) {
            shortfall = quorums.one(id);
        }
        return shortfall;
    }

    public AppointmentId getId() {
        return id;
    }

    public void setId(AppointmentId id) {
        this.id = id;
    }
}
