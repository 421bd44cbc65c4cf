package org.cordee.networks.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.cordee.networks.boundary.MemberList;
import org.cordee.networks.boundary.Memberships;
import org.cordee.networks.terms.MemberFilter;
import org.cordee.networks.terms.MemberRole;
import org.cordee.networks.terms.Visibility;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.ListState;
import org.cordee.platform.web.PagedModel;
import org.cordee.platform.web.TickedRows;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.NetworkId;
import org.cordee.shared.paging.PageQuery;
import org.cordee.shared.terms.Level;
import org.cordee.shared.terms.Term;

/** Who belongs to a network; its coordinators answer requests, invite, share their part and write to members here. */
@Named
@ViewScoped
public class MembersView extends NetworkFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Memberships memberships;

    @Inject
    private MemberList members;

    @Inject
    private Messages messages;

    private final ListState list = list(null);
    private final TickedRows ticked = new TickedRows();
    private String email;
    private String subject;
    private String text;
    private boolean writing;
    private transient Memberships.Waiting waiting;
    private transient PagedModel<Memberships.Member> rows;
    private transient Integer unlisted;

    static ListState list(NetworkId id) {
        return new ListState(
                "/networks/members?id=" + id,
                List.of("name", "role", "level"),
                Set.of("name", "level", "role", "joined"));
    }

    /** Columns that can be hidden; the parameters of the address are taken after it. */
    static void offer(ListState list, Messages messages) {
        for (String column : List.of("organisation", "level", "role", "joined")) {
            list.getColumns().offer(column, messages.get("networks.members.column." + column), true);
        }
    }

    static MemberFilter filter(ListState list) {
        return new MemberFilter(
                list.filter("name"),
                Term.of(MemberRole.class, list.filter("role")),
                Term.of(Level.class, list.filter("level")));
    }

    @Override
    public void open() {
        if (!getRoom().reader().reads()) {
            throw new NotFound();
        }
        list.of("/networks/members?id=" + getId());
        offer(list, messages);
        list.fromRequest();
    }

    public String admit(long membership, String name) {
        return done(() -> memberships.decide(membership, true), to("members"), "networks.members.admitted", name);
    }

    public String refuse(long membership, String name) {
        return done(() -> memberships.decide(membership, false), to("members"), "networks.members.refused", name);
    }

    public String invite() {
        return done(
                () -> memberships.invite(getId(), email),
                to("members"),
                "networks.members.invited",
                email == null ? "" : email.strip());
    }

    public String takeBack(long membership) {
        return done(() -> memberships.remove(membership), to("members"), "networks.members.taken-back");
    }

    public String coordinators() {
        return done(
                () -> members.part(ticked.getIds(), MemberRole.COORDINATOR),
                to("members"),
                "networks.members.bulk.coordinates",
                ticked.getIds().size());
    }

    public String membersOnly() {
        return done(
                () -> members.part(ticked.getIds(), MemberRole.MEMBER),
                to("members"),
                "networks.members.bulk.stepped-back",
                ticked.getIds().size());
    }

    public String remove() {
        return done(
                () -> members.remove(ticked.getIds()),
                to("members"),
                "networks.members.bulk.removed",
                ticked.getIds().size());
    }

    public String write() {
        writing = true;
        return done(
                () -> members.write(getId(), ticked.getIds(), subject, text),
                to("members"),
                "networks.members.write.sent",
                ticked.getIds().size());
    }

    public Memberships.Waiting getWaiting() {
        if (waiting == null) {
            waiting = memberships.waiting(getId());
        }
        return waiting;
    }

    /** A page at a time. */
    public PagedModel<Memberships.Member> getRows() {
        if (rows == null) {
            rows = new PagedModel<>(
                    query -> members.page(getId(), filter(list), query), row -> String.valueOf(row.id()), list);
        }
        return rows;
    }

    /** How many members are not shown, because they do not want to be; none for coordinators, who see them all. */
    public int getUnlisted() {
        if (unlisted == null) {
            long shown = getRoom().reader().coordinates()
                    ? getRoom().members()
                    : members.page(getId(), MemberFilter.ALL, PageQuery.of(0, 1))
                            .total();
            unlisted = Math.toIntExact(getRoom().members() - shown);
        }
        return unlisted;
    }

    /** Whether members can be written to: the mails of a confidential network say nothing. */
    public boolean isWritable() {
        return getRoom().plan().visibility() != Visibility.CONFIDENTIAL;
    }

    /** Whether a message was about to be sent: its form stays open. */
    public boolean isWriting() {
        return writing;
    }

    public ListState getList() {
        return list;
    }

    public TickedRows getTicked() {
        return ticked;
    }

    public MemberRole[] getRoles() {
        return MemberRole.values();
    }

    public Level[] getLevels() {
        return Level.values();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
