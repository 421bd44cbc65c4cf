package org.cordee.networks.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.cordee.networks.control.NetworkQueries;
import org.cordee.networks.entity.Announcement;
import org.cordee.networks.entity.Gathering;
import org.cordee.networks.entity.Membership;
import org.cordee.networks.entity.Network;
import org.cordee.networks.terms.MembershipState;
import org.cordee.networks.terms.Visibility;
import org.cordee.notices.boundary.NoticeMessage;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.ids.PersonId;

/** What people are told about their networks. Of a confidential one, no mail says the name or what was written. */
@ApplicationScoped
class NetworkNotifications {

    private static final String REQUESTS = "networks.notice.membership";
    private static final String NEWS = "networks.notice.news";

    @Inject
    private Notices notices;

    @Inject
    private NetworkQueries networks;

    @Inject
    private People people;

    void asked(Network network, PersonId by) {
        NoticeMessage noticeMessage = about(
                        network, REQUESTS, "asked", people.card(by).name(), network.title())
                .action("networks.mail.asked.action", members(network));
        networks.coordinators(network.id()).forEach(c -> notices.tell(c, noticeMessage));
    }

    void admitted(Network network, PersonId person) {
        notices.tell(
                person,
                about(network, REQUESTS, "admitted", network.title())
                        .action("networks.mail.open", room(network))
                        .asEssential());
    }

    void refused(Network network, PersonId person) {
        notices.tell(
                person,
                about(network, REQUESTS, "refused", network.title())
                        .action("networks.mail.others", "/networks/networks")
                        .asEssential());
    }

    void invited(Network network, PersonId person, PersonId by) {
        notices.tell(
                person,
                about(network, REQUESTS, "invited", people.card(by).name(), network.title())
                        .action("networks.mail.invited.action", room(network))
                        .asEssential());
    }

    /** One mail to an address, whoever has it, and no copy within Cordee. */
    void invitedByMail(Network network, String email, PersonId by, String link, Instant until) {
        String name = people.card(by).name();
        NoticeMessage message = NoticeMessage.of(REQUESTS);
        message = hidden(network)
                ? message.subject("networks.mail.hidden.invited.subject").line("networks.mail.invitation.hidden", name)
                : message.subject("networks.mail.invited.subject", name, network.title())
                        .line("networks.mail.invitation.line", name, network.title());
        notices.tellAddress(
                email,
                null,
                message.line("networks.mail.invitation.how", until)
                        .action("networks.mail.invited.action", link)
                        .asEssential());
    }

    void coordinates(Network network, PersonId person) {
        notices.tell(
                person,
                about(network, REQUESTS, "coordinates", network.title())
                        .action("networks.mail.open", room(network))
                        .asEssential());
    }

    void announced(Network network, Announcement announcement) {
        NoticeMessage noticeMessage = NoticeMessage.of(NEWS);
        noticeMessage = hidden(network)
                ? noticeMessage.subject("networks.mail.hidden-news.subject").line("networks.mail.hidden-news.line")
                : noticeMessage
                        .subject("networks.mail.announced.subject", network.title(), announcement.title())
                        .line("networks.mail.text", announcement.body());
        tellMembers(network, announcement.author(), noticeMessage.action("networks.mail.open", room(network)));
    }

    void gathering(Network network, Gathering gathering, TimeRange timeRange, PersonId by) {
        NoticeMessage noticeMessage = NoticeMessage.of(NEWS);
        noticeMessage = hidden(network)
                ? noticeMessage.subject("networks.mail.hidden-news.subject").line("networks.mail.hidden-news.line")
                : noticeMessage
                        .subject("networks.mail.gathering.subject", gathering.title())
                        .line("networks.mail.gathering.line", network.title(), gathering.title(), timeRange.start());
        tellMembers(
                network,
                by,
                noticeMessage.action("networks.mail.gathering.action", "/networks/gathering?id=" + gathering.key()));
    }

    private void tellMembers(Network network, PersonId but, NoticeMessage noticeMessage) {
        List<PersonId> members = networks.memberships(network.id(), MembershipState.MEMBER).stream()
                .map(Membership::person)
                .filter(p -> !p.equals(but))
                .toList();
        members.forEach(p -> notices.tell(p, noticeMessage));
    }

    private static NoticeMessage about(Network network, String kind, String what, Object... arguments) {
        return hidden(network)
                ? NoticeMessage.of(kind)
                        .subject("networks.mail.hidden." + what + ".subject")
                        .line("networks.mail.hidden.line")
                : NoticeMessage.of(kind)
                        .subject("networks.mail." + what + ".subject", arguments)
                        .line("networks.mail." + what + ".line", arguments);
    }

    private static boolean hidden(Network network) {
        return network.visibility() == Visibility.CONFIDENTIAL;
    }

    private static String room(Network network) {
        return "/networks/network?id=" + network.id();
    }

    private static String members(Network network) {
        return "/networks/members?id=" + network.id();
    }
}
