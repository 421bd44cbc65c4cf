package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.cordee.platform.messages.Messages;
import org.cordee.scheduling.control.AppointmentQueries;
import org.cordee.scheduling.control.CalendarWriter;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** A date, with the others of its series, as a file for somebody's own calendar program. */
@ApplicationScoped
@Transactional
public class CalendarFile {

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private CalendarAppointments dates;

    @Inject
    private CalendarWriter writer;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    /** iCalendar. @throws NotFound when the reader is not invited */
    public String of(AppointmentId id) {
        PersonId reader = me.required();
        Appointment date = appointments.one(id);
        if (date.invitation(reader).isEmpty()) {
            throw new NotFound();
        }
        List<Appointment> all =
                date.series() == null ? List.of(date) : appointments.all(appointments.series(date.series()));
        return writer.feed(
                messages.get("scheduling.calendar.title"),
                all.stream()
                        .filter(a -> a.invitation(reader).isPresent())
                        .map(a -> dates.inFeed(a, reader))
                        .toList(),
                clock.instant());
    }
}
