package org.cordee.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.cordee.accounts.boundary.AccountDesk;
import org.cordee.accounts.boundary.Imports;
import org.cordee.accounts.terms.AccountFilter;
import org.cordee.platform.web.Sending;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.paging.PageQuery;

/** The page where an administrator takes in a file of people or organisations. */
@Named
@RequestScoped
public class ImportView extends Sending {

    @Inject
    private Imports imports;

    @Inject
    private AccountDesk desk;

    private Part file;

    /** Not there for anybody else. */
    public void open() {
        desk.page(new AccountFilter(null, null, null), PageQuery.of(0, 1));
    }

    public String take() {
        byte[] bytes = bytes();
        String[] made = once(() -> {
            Imports.Taken taken = imports.take(bytes);
            return taken.people() + " " + taken.organisations();
        }).split(" ");
        news.tell("accounts.import.taken", Integer.valueOf(made[0]), Integer.valueOf(made[1]));
        return "/accounts/accounts?faces-redirect=true";
    }

    private byte[] bytes() {
        if (file == null) {
            throw new Invalid("file", "accounts.import.choose");
        }
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(Imports.LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the columns, for the page. */
    public List<String> getColumns() {
        return Imports.columns();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
