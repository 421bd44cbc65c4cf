package org.cordee.scheduling.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.FormView;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.boundary.Appointments.Entry;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.person.CurrentPerson;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.DefaultScheduleModel;
import org.primefaces.model.ScheduleModel;

/** My calendar: what is coming, or one month, as a list or as a sheet; which of them stands in the address. */
@Named
@ViewScoped
public class CalendarView extends FormView {

    private static final long serialVersionUID = 1L;

    private static final String HERE = "/scheduling/calendar?faces-redirect=true";
    /** More than this many coming dates are left to the list of their month. */
    private static final int MOST = 40;

    private static final Duration AHEAD = Duration.ofDays(400);
    private static final String SHEET = "month";

    @Inject
    private Appointments appointments;

    @Inject
    private InvitationAnswerView invitationAnswerView;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    private String month;
    private String view;
    private transient List<Entry> entries;
    private transient Appointments.Led led;

    /** @throws NotFound when the address names no month */
    public void open() {
        getShown();
    }

    /** Says whether one comes, and shows the same page again. */
    public String answer(AppointmentId id, InvitationAnswer invitationAnswer) {
        invitationAnswerView.answer(id, invitationAnswer);
        return here();
    }

    private String here() {
        return HERE + (isSheet() ? "&view=" + SHEET : "") + (getShown() == null ? "" : "&month=" + getShown());
    }

    /** Leaves out what one leads, or shows it again; on Home as well. */
    public String hideLed(boolean hide) {
        return done(
                () -> appointments.hideLed(hide),
                here(),
                hide ? "scheduling.calendar.led-hidden" : "scheduling.calendar.led-shown");
    }

    /** The month that is shown, or null when it is what is coming. A sheet always shows a month. */
    public YearMonth getShown() {
        if (month == null || month.isBlank()) {
            return isSheet() ? YearMonth.from(today()) : null;
        }
        try {
            YearMonth asked = YearMonth.parse(month);
            if (Math.abs(asked.getYear() - today().getYear()) > 50) {
                throw new NotFound();
            }
            return asked;
        } catch (DateTimeException e) {
            throw new NotFound();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), me.zone());
    }

    private Instant start(YearMonth of) {
        return of.atDay(1).atStartOfDay(me.zone()).toInstant();
    }

    private List<Entry> entries() {
        if (entries == null) {
            YearMonth shown = getShown();
            Instant now = clock.instant();
            Instant from = shown == null ? now : start(shown);
            Instant to = shown == null ? now.plus(AHEAD) : start(shown.plusMonths(1));
            led = appointments.led(from, to);
            entries = Entry.inOrder(appointments.mine(from, to), led.entries());
        }
        return entries;
    }

    /** What one leads and does not take part in; it is among the days. */
    public Appointments.Led getLed() {
        entries();
        return led;
    }

    /** What the list shows, under its days. */
    public List<AppointmentsByDay.Day> getDays() {
        List<Entry> all = entries();
        boolean cut = getShown() == null && all.size() > MOST;
        return AppointmentsByDay.of(cut ? all.subList(0, MOST) : all, me.zone(), clock.instant());
    }

    /** The month in which the list of coming dates breaks off; null when it is all there. */
    public YearMonth getMore() {
        return getShown() == null && entries().size() > MOST
                ? YearMonth.from(entries().get(MOST).when().start().atZone(me.zone()))
                : null;
    }

    /** The month sheet; it leads to the page of each date. */
    public ScheduleModel getModel() {
        DefaultScheduleModel sheet = new DefaultScheduleModel();
        entries().stream()
                .map(e -> DefaultScheduleEvent.builder()
                        .id(e.id().toString())
                        .title(
                                e.led()
                                        ? messages.say(
                                                "scheduling.calendar.led",
                                                e.about().title())
                                        : e.about().title())
                        .startDate(e.when().start().atZone(me.zone()).toLocalDateTime())
                        .endDate(e.when().end().atZone(me.zone()).toLocalDateTime())
                        .url("/scheduling/appointment?id=" + e.id())
                        .editable(false)
                        .styleClass(e.state().takesTime() ? "" : "gone")
                        .build())
                .forEach(sheet::addEvent);
        return sheet;
    }

    /** True for the month as a sheet. */
    public boolean isSheet() {
        return SHEET.equals(view);
    }

    /** The month in which the day before today lies: where what is over begins. */
    public YearMonth getEarlier() {
        return YearMonth.from(today().minusDays(1));
    }

    /** The reader's zone, in whose time everything stands. */
    public ZoneId getZone() {
        return me.zone();
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }
}
