package org.cordee.networks.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cordee.networks.control.NetworkQueries;
import org.cordee.networks.entity.Gathering;
import org.cordee.networks.entity.Network;
import org.cordee.networks.terms.MemberRole;
import org.cordee.networks.terms.Visibility;
import org.cordee.platform.messages.Messages;
import org.cordee.scheduling.boundary.AppointmentOwner;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;

/** Answers scheduling for gatherings. In diaries and mails, a gathering of a confidential network has no name. */
@ApplicationScoped
class GatheringOwner implements AppointmentOwner {

    static final String KIND = "networks.gathering";

    @Inject
    private NetworkQueries networks;

    @Inject
    private Messages messages;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public About about(long ownerId, PersonId reader) {
        Gathering gathering = networks.gathering(ownerId);
        Network network = networks.one(gathering.network());
        boolean hidden = network.visibility() == Visibility.CONFIDENTIAL;
        return new About(
                hidden ? messages.say("networks.gathering.hidden") : gathering.title(),
                hidden ? null : network.title(),
                "/networks/gathering?id=" + ownerId);
    }

    @Override
    public boolean mayManage(long ownerId, PersonId person) {
        return networks.membership(networks.gathering(ownerId).network(), person)
                .filter(m -> m.part() == MemberRole.COORDINATOR)
                .isPresent();
    }

    @Override
    public void attendanceRecorded(long ownerId, AppointmentId appointment, PersonId person, Attendance attendance) {
        // who was there stays with the date
    }
}
