package org.cordee.accounts.imports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.cordee.accounts.imports.boundary.Imports;
import org.cordee.platform.web.FormView;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.terms.Sector;

/** The page where an administrator uploads a file of people or organisations. */
@Named
@RequestScoped
public class ImportView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Imports imports;

    private transient Part file;
    private Sector sector;

    /** The view action: not there for anyone else. */
    public void open() {
        imports.checkAccess();
    }

    /** Checks the file and leads to what it would change. */
    public String check() {
        byte[] bytes = bytes();
        return "/accounts/import-preview?faces-redirect=true&id="
                + once(() -> imports.check(bytes, sector).toString());
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

    public List<String> getColumnsOfOrganisations() {
        return Imports.columnsOfOrganisations();
    }

    public Sector[] getSectors() {
        return Sector.values();
    }

    /** Of all organisations in a published file; null to go by their names. */
    public Sector getSector() {
        return sector;
    }

    public void setSector(Sector sector) {
        this.sector = sector;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
