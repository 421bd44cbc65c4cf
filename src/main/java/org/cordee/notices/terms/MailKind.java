package org.cordee.notices.terms;

import java.util.List;
import java.util.stream.Stream;
import org.cordee.shared.terms.Term;

/**
 * Every kind of mail that a person can turn off, here or by the link in one of them. Some notices of these kinds are
 * essential and still come: decisions, offers, dates that were set, moved or cancelled. A new kind of notice is added
 * here, or to {@link #ALWAYS}.
 */
public enum MailKind implements Term {
    DAY_BEFORE(MailTopic.DATES, "scheduling.notice.day-before"),
    HOUR_BEFORE(MailTopic.DATES, "scheduling.notice.hour-before"),
    DID_YOU_MEET(MailTopic.DATES, "scheduling.notice.did-you-meet"),
    ANSWERS(MailTopic.DATES, "scheduling.notice.answers"),
    INVITATION(MailTopic.DATES, "scheduling.notice.invitation"),
    UNANSWERED(MailTopic.DATES, "scheduling.notice.unanswered"),
    POLL(MailTopic.DATES, "scheduling.notice.poll"),
    PROPOSAL(MailTopic.DATES, "scheduling.notice.proposal"),
    QUORUM(MailTopic.DATES, "scheduling.notice.quorum"),
    MESSAGE(MailTopic.MESSAGES, "conversations.notice.message"),
    APPLICATION(MailTopic.PROGRAMMES, "programmes.notice.application"),
    LETTER(MailTopic.PROGRAMMES, "programmes.notice.letter"),
    ROLE(MailTopic.PROGRAMMES, "programmes.notice.role"),
    NEW_APPLICATION(MailTopic.PROGRAMMES, "programmes.notice.new-application"),
    MEMBERSHIP(MailTopic.NETWORKS, "networks.notice.membership"),
    NEWS(MailTopic.NETWORKS, "networks.notice.news"),
    PLACE(MailTopic.SETS, "learningsets.notice.place"),
    CONTRACT(MailTopic.SETS, "learningsets.notice.contract"),
    DECISIONS(MailTopic.SETS, "learningsets.notice.decisions"),
    ACTIONS(MailTopic.SETS, "learningsets.notice.actions"),
    ASKED(MailTopic.SETS, "learningsets.notice.asked"),
    FORMING(MailTopic.SETS, "learningsets.notice.forming"),
    REQUEST(MailTopic.MENTORING, "mentoring.notice.request"),
    PAIR(MailTopic.MENTORING, "mentoring.notice.pair"),
    REVIEW(MailTopic.MENTORING, "mentoring.notice.review"),
    QUIET(MailTopic.MENTORING, "mentoring.notice.quiet");

    /** Kinds of notices that are always mailed, or go to people without an account. */
    public static final List<String> ALWAYS = List.of(
            "accounts.notice.account",
            "accounts.notice.role",
            "home.notice.concern",
            "programmes.notice.support",
            "scheduling.notice.date");

    private final MailTopic topic;
    private final String notice;

    MailKind(MailTopic topic, String notice) {
        this.topic = topic;
        this.notice = notice;
    }

    public MailTopic topic() {
        return topic;
    }

    /** The kind of notice, by which it is muted. */
    public String notice() {
        return notice;
    }

    /** Those under a heading, in the order of the page. */
    public static List<MailKind> of(MailTopic topic) {
        return Stream.of(values()).filter(k -> k.topic == topic).toList();
    }
}
