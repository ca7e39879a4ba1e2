// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/legibility.h"

#include "tests/views/interactivewidgets.h"
#include "views/shared/badgelabel.h"
#include "views/shared/bandcolors.h"
#include "views/shared/celldelegate.h"
#include "views/shared/paintedbutton.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QHash>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTextEdit>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <optional>

namespace waymark {

namespace {

constexpr double needed = 4.5;
constexpr int leastHeight = 8; ///< px; of what has scrolled away too far nothing can be said

/// A window as it is painted, and where its widgets are in it.
class Picture {
public:
    explicit Picture(QWidget& window) : m_window(window), m_image(window.grab().toImage().convertToFormat(QImage::Format_RGB32)) {}

    /// Pixels of the part of a widget that is in sight; empty: too little of it is.
    QRect pixels(const QWidget& widget, const QRect& part) const
    {
        const QRect seen = widget.visibleRegion().boundingRect() & part;
        if (seen.height() < leastHeight || seen.isEmpty())
            return {};
        const QPoint at = widget.mapTo(&m_window, seen.topLeft());
        const double scale = m_image.devicePixelRatio();
        return QRectF(QPointF(at) * scale, QSizeF(seen.size()) * scale).toAlignedRect() & m_image.rect();
    }
    const QImage& image() const { return m_image; }

private:
    QWidget& m_window;
    QImage m_image;
};

QHash<QRgb, int> colours(const QImage& image, const QRect& pixels)
{
    QHash<QRgb, int> counts;
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = pixels.left(); x <= pixels.right(); ++x)
            ++counts[line[x]];
    }
    return counts;
}

/// What there is most of: text covers less than what is behind it.
QRgb groundOf(const QHash<QRgb, int>& counts)
{
    return std::max_element(counts.cbegin(), counts.cend()).key();
}

double strongest(const QHash<QRgb, int>& counts, QRgb ground)
{
    double most = 1;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        most = std::max(most, contrast(QColor(it.key()), QColor(ground)));
    return most;
}

/// The same again, four times as large: thin strokes are paler than their ink.
double strongestEnlarged(QWidget& widget, const QRect& part, QRgb ground)
{
    constexpr int factor = 4;
    QImage image(part.size() * factor, QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    painter.scale(factor, factor);
    widget.render(&painter, {}, part);
    painter.end();
    return strongest(colours(image, image.rect()), ground);
}

double paintedContrast(const Picture& picture, QWidget& widget, const QRect& part, const QRect& pixels)
{
    const QHash<QRgb, int> counts = colours(picture.image(), pixels);
    const QRgb ground = groundOf(counts);
    const double seen = strongest(counts, ground);
    return seen >= needed ? seen : strongestEnlarged(widget, part, ground);
}

/// None: it shows no text of its own.
std::optional<QPalette::ColorRole> buttonInk(const QAbstractButton& button)
{
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    const bool isSign = button.text().isEmpty() || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull());
    return isSign || qobject_cast<const PaintedButton*>(&button) ? std::nullopt : std::optional(button.foregroundRole());
}

QPalette::ColorRole typedInk(bool isEmpty)
{
    return isEmpty ? QPalette::PlaceholderText : QPalette::Text;
}

std::optional<QPalette::ColorRole> inkOf(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return label->text().isEmpty() ? std::nullopt : std::optional(label->foregroundRole());
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return buttonInk(*button);
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) {
        const bool shows = !line->displayText().isEmpty() || !line->placeholderText().isEmpty();
        return shows && !line->hasSelectedText() ? std::optional(typedInk(line->displayText().isEmpty())) : std::nullopt;
    }
    if (const auto* box = qobject_cast<const QComboBox*>(&widget); box && !box->isEditable() && !box->currentText().isEmpty())
        return QPalette::Text;
    if (const auto* text = qobject_cast<const QTextEdit*>(&widget))
        return typedInk(text->document()->isEmpty());
    if (const auto* plain = qobject_cast<const QPlainTextEdit*>(&widget))
        return typedInk(plain->document()->isEmpty());
    return std::nullopt;
}

void note(QStringList& faults, const QString& what, double ratio)
{
    if (ratio < needed)
        faults << QStringLiteral("%1: contrast %2").arg(what).arg(std::floor(100 * ratio) / 100);
}

void look(QWidget& widget, const Picture& picture, QStringList& faults)
{
    const bool paintsItself = qobject_cast<const PaintedButton*>(&widget) || qobject_cast<const BadgeLabel*>(&widget);
    const auto ink = inkOf(widget);
    const QRect pixels = ink || paintsItself ? picture.pixels(widget, widget.rect()) : QRect();
    if (pixels.isEmpty())
        return;
    const QRgb ground = groundOf(colours(picture.image(), pixels));
    note(faults, told(widget),
         ink ? contrast(widget.palette().color(*ink), QColor(ground)) : paintedContrast(picture, widget, widget.rect(), pixels));
}

/// Cells that a bar stands for have no text.
bool hasText(const QModelIndex& index, const CellDelegate& cells)
{
    return index.flags().testFlag(Qt::ItemIsEnabled) && !index.data(LoadingRole).toBool() && !index.data(CountsRole).isValid()
        && !index.data(ShareRole).isValid() && !cells.cellText(index).trimmed().isEmpty();
}

void lookAtCells(const QAbstractItemView& view, const Picture& picture, QStringList& faults)
{
    const QRect sight = view.viewport()->rect();
    const int step = std::max(view.sizeHintForRow(0), leastHeight);
    QModelIndex last;
    for (int y = step / 2; y < sight.height(); y += step) {
        const QModelIndex row = view.indexAt({1, y});
        if (!row.isValid() || row == last)
            continue;
        last = row;
        for (int column = 0; column < view.model()->columnCount(row.parent()); ++column) {
            const QModelIndex index = row.siblingAtColumn(column);
            const auto* cells = qobject_cast<const CellDelegate*>(view.itemDelegateForIndex(index));
            const QRect cell = view.visualRect(index);
            const QRect pixels = cells && sight.contains(cell) && hasText(index, *cells) ? picture.pixels(*view.viewport(), cell) : QRect();
            if (!pixels.isEmpty())
                note(faults, QStringLiteral("%1, \"%2\"").arg(told(view), cells->cellText(index)),
                     paintedContrast(picture, *view.viewport(), cell, pixels));
        }
    }
}

} // namespace

QStringList legibilityFaults(QWidget& window)
{
    const Picture picture(window);
    QStringList faults;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->window() != &window || !widget->isVisible() || !widget->isEnabled())
            continue;
        look(*widget, picture, faults);
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view && view->model())
            lookAtCells(*view, picture, faults);
    }
    return faults;
}

} // namespace waymark
