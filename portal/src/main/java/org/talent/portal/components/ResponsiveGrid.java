package org.talent.portal.components;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A grid for lists of any length: columns where there is room, a card a row on a phone. */
public final class ResponsiveGrid<T> extends Composite<Grid<T>> {

    private static final long serialVersionUID = 1L;
    private static final int PHONE = 700;
    private static final int PAGE = 50;
    private static final int FEW = 15;
    private static final String NUMBER = "6.2rem";

    private final List<Grid.Column<T>> wide = new ArrayList<>();
    private final Grid.Column<T> card;
    private @Nullable Registration resizing;

    public ResponsiveGrid(String name, Function<T, Component> asCard) {
        var grid = getContent();
        grid.setPageSize(PAGE);
        grid.addThemeVariants(
                GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", name);
        grid.setColumnReorderingAllowed(false);
        card = grid.addColumn(new ComponentRenderer<>(asCard::apply))
                .setAutoWidth(false)
                .setFlexGrow(1);
        card.setHeader(name);
        card.setVisible(false);
    }

    public Grid<T> grid() {
        return getContent();
    }

    /** As high as its rows where they are few; else it scrolls. */
    public void fit(int rows) {
        if (rows <= FEW) {
            getContent().setAllRowsVisible(true);
        } else {
            getContent().setHeight("65vh");
        }
    }

    public Grid.Column<T> text(String header, ValueProvider<T, String> words) {
        return add(header, getContent().addColumn(words));
    }

    public Grid.Column<T> number(String header, ValueProvider<T, String> words) {
        return add(header, getContent().addColumn(words))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(false)
                .setWidth(NUMBER)
                .setFlexGrow(0);
    }

    /** Words that may be long: they wrap where there is less room than {@code width}. */
    public Grid.Column<T> longPart(String header, String width, Function<T, Component> part) {
        return part(header, part).setAutoWidth(false).setWidth(width).setFlexGrow(2);
    }

    public Grid.Column<T> part(String header, Function<T, Component> part) {
        return add(header, getContent().addColumn(new ComponentRenderer<>(part::apply)));
    }

    private Grid.Column<T> add(String header, Grid.Column<T> column) {
        column.setHeader(header).setAutoWidth(true).setResizable(true);
        wide.add(column);
        return column;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = event.getUI().getPage();
        resizing = page.addBrowserWindowResizeListener(resized -> width(resized.getWidth()));
        width(page.getExtendedClientDetails().getWindowInnerWidth());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (resizing != null) {
            resizing.remove();
        }
    }

    private void width(int width) {
        boolean phone = width > 0 && width < PHONE;
        wide.forEach(column -> column.setVisible(!phone));
        card.setVisible(phone);
    }
}
