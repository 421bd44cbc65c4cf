package org.cordee.networks.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.cordee.networks.boundary.Gatherings;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.person.CurrentPerson;

/**
 * Calling a gathering, and changing it. Its times are those of the coordinator's own zone, or of the one it was agreed
 * in.
 */
@Named
@ViewScoped
public class GatheringEditView extends NetworkFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Gatherings gatherings;

    @Inject
    private CurrentPerson me;

    private Long gathering;
    private Integer version;
    private String title;
    private String about;
    private LocalDate date;
    private LocalTime start;
    private LocalTime end;
    private ZoneId zone;
    private Boolean later;
    private boolean asksWhich;
    private String place;
    private String onlineAddress;
    private transient Gatherings.Page theirs;

    @Override
    public void open() {
        zone = me.zone();
        if (gathering != null) {
            Gatherings.Page page = gatherings.page(gathering);
            if (!page.card().stands() || page.card().over()) {
                throw new NotFound();
            }
            setId(page.network());
            show(page);
        }
        openAsCoordinator();
    }

    private void show(Gatherings.Page page) {
        version = page.card().version();
        title = page.card().title();
        about = page.about();
        zone = page.card().when().zone();
        LocalDateTime from = LocalDateTime.ofInstant(page.card().when().start(), zone);
        date = from.toLocalDate();
        start = from.toLocalTime();
        end = LocalDateTime.ofInstant(page.card().when().end(), zone).toLocalTime();
        asksWhich = TimeRange.twice(from, zone);
        later = asksWhich ? page.card().when().start().equals(TimeRange.start(from, zone, true)) : null;
        place = page.card().where().place();
        onlineAddress = page.card().where().onlineAddress();
    }

    public String call() {
        TimeRange timeRange = when();
        Venue venue = new Venue(place, onlineAddress);
        return done(
                () -> gatherings.call(getId(), title, about, timeRange, venue),
                to("network"),
                "networks.gathering-edit.called",
                title);
    }

    /** What somebody else has changed since is shown; saving again puts one's own in its place. */
    public String change() {
        TimeRange timeRange = when();
        Venue venue = new Venue(place, onlineAddress);
        try {
            return done(
                    () -> gatherings.change(gathering, title, about, timeRange, venue, version),
                    "/networks/gathering?faces-redirect=true&id=" + gathering,
                    "networks.gathering-edit.changed");
        } catch (Conflict e) {
            theirs = gatherings.page(gathering);
            version = theirs.card().version();
            throw e;
        }
    }

    /** An end before the start is one after midnight. A start that comes twice in autumn is asked about. */
    private TimeRange when() {
        if (start.equals(end)) {
            throw new Invalid("end", "scheduling.when.end-before-start");
        }
        LocalDate last = end.isBefore(start) ? date.plusDays(1) : date;
        asksWhich = TimeRange.twice(date.atTime(start), zone);
        return TimeRange.local(date.atTime(start), last.atTime(end), zone, asksWhich ? later : null);
    }

    /** True when the typed start comes twice, and it has to be said which one is meant. */
    public boolean isAsksWhich() {
        return asksWhich;
    }

    /** The second of the two; null when nobody has been asked. */
    public Boolean getLater() {
        return later;
    }

    public void setLater(Boolean later) {
        this.later = later;
    }

    /** As somebody else has saved it meanwhile; null when nobody has. */
    public Gatherings.Page getTheirs() {
        return theirs;
    }

    /** The zone the times are in, when it is not that of most people here; else null. */
    public String getElsewhere() {
        return zone.equals(CurrentPerson.HOME_ZONE) ? null : zone.getId();
    }

    public Long getGathering() {
        return gathering;
    }

    public void setGathering(Long gathering) {
        this.gathering = gathering;
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

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public LocalTime getStart() {
        return start;
    }

    public void setStart(LocalTime start) {
        this.start = start;
    }

    public LocalTime getEnd() {
        return end;
    }

    public void setEnd(LocalTime end) {
        this.end = end;
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
