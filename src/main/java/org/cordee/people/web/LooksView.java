package org.cordee.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.people.boundary.MyData;
import org.cordee.platform.web.EarlierAndLater;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;

/** Who looked at what belongs to the reader. */
@Named
@RequestScoped
public class LooksView extends EarlierAndLater<MyData.Seen> {

    @Inject
    private MyData data;

    @Override
    protected Page<MyData.Seen> read(PageQuery query) {
        return data.looks(query);
    }

    public List<MyData.Seen> getLooks() {
        return page().items();
    }
}
