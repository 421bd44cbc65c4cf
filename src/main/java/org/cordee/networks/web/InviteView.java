package org.cordee.networks.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cordee.networks.boundary.MailInvitations;
import org.cordee.networks.terms.AddressList;
import org.cordee.networks.terms.InvitationFault;
import org.cordee.shared.errors.Invalid;

/** A coordinator invites people by a list of addresses: first what would become of each line, then the mails. */
@Named
@ViewScoped
public class InviteView extends NetworkFormView {

    private static final long serialVersionUID = 1L;

    private static final int MOST_BYTES = 100_000;

    @Inject
    private MailInvitations invitations;

    private String list;
    private transient Part file;
    private boolean checked;
    private transient AddressList preview;
    private transient List<MailInvitations.Sent> sent;

    /** Shows what would become of the list. */
    public String check() {
        if (file != null && file.getSize() > 0) {
            list = (list == null || list.isBlank() ? "" : list + "\n") + read();
        }
        AddressList read = invitations.check(getId(), list);
        if (read.lines().stream().allMatch(l -> l.fault() == InvitationFault.NO_ADDRESS)) {
            throw new Invalid("list", "networks.invite.list.none-good");
        }
        preview = read;
        checked = true;
        return null;
    }

    private String read() {
        if (file.getSize() > MOST_BYTES) {
            throw new Invalid("file", "networks.invite.file.too-long");
        }
        try (InputStream in = file.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Back to the list, to change it. */
    public String change() {
        checked = false;
        return null;
    }

    public String send() {
        int good = getPreview().good().size();
        return done(() -> invitations.send(getId(), list), to("invite"), "networks.invite.sent", good);
    }

    public String withdraw(long invitation) {
        return done(() -> invitations.withdraw(invitation), to("invite"), "networks.invite.withdrawn");
    }

    /** What would become of each line. */
    public AddressList getPreview() {
        if (preview == null) {
            preview = invitations.check(getId(), list);
        }
        return preview;
    }

    /** Invitations that nobody has answered. */
    public List<MailInvitations.Sent> getSent() {
        if (sent == null) {
            sent = invitations.open(getId());
        }
        return sent;
    }

    /** Whether the list was checked: it is shown with what would become of it. */
    public boolean isChecked() {
        return checked;
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
