// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/tableheader.h"

#include "views/shared/plaintooltip.h"
#include "views/shared/theme.h"

#include <QComboBox>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace waymark {

namespace {

constexpr int headHeight = 24;

} // namespace

TableHeader::TableHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setFocusPolicy(Qt::NoFocus);
    setMinimumSectionSize(32);
    setFont(typeFont(Type::Small));
    connect(this, &QHeaderView::sectionResized, this, &TableHeader::placeEditors);
    connect(this, &QHeaderView::sectionMoved, this, &TableHeader::placeEditors);
    connect(this, &QHeaderView::geometriesChanged, this, &TableHeader::placeEditors);
    connect(this, &QHeaderView::sectionCountChanged, this, &TableHeader::placeEditors);
    // Qt tells that a column has no width just before it hides it.
    connect(this, &QHeaderView::sectionResized, this, [this](int section, int, int size) { fit(size == 0 ? section : -1); });
}

void TableHeader::setEditor(int section, QWidget* editor)
{
    if (m_editors.isEmpty())
        if (const auto* table = qobject_cast<QAbstractScrollArea*>(parentWidget()))
            connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, &TableHeader::placeEditors);
    editor->setParent(this);
    m_editors.insert(section, editor);
    if (const auto* choice = qobject_cast<QComboBox*>(editor))
        connect(choice, &QComboBox::currentIndexChanged, this, &TableHeader::fitStretched);
    else if (const auto* words = qobject_cast<QLineEdit*>(editor))
        connect(words, &QLineEdit::textChanged, this, &TableHeader::fitStretched);
    editor->show();
    updateGeometries();
}

void TableHeader::setStretched(int section, int least)
{
    m_stretched.insert(section, least);
    fitStretched();
}

void TableHeader::setGivingWay(const QList<int>& sections)
{
    m_givingWay = sections;
    fitStretched();
}

void TableHeader::choose(int section, bool shown)
{
    m_chosen.insert(section);
    setSectionHidden(section, !shown);
    fitStretched();
    placeEditors();
}

void TableHeader::restoreChosen(const QSet<int>& chosen)
{
    m_chosen = chosen;
    m_gaveWay.clear(); // the state has widths of its own
    fitStretched();
}

/// `leaving` is just being hidden; -1: none is. Widths are set here and not left to QHeaderView::Stretch: that sets them
/// later, without a signal if another mode came before.
void TableHeader::fit(int leaving)
{
    if (m_fitting || m_stretched.isEmpty())
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    giveWay(leaving);
    stretch(leaving);
    placeEditors(); // of what was hidden too
}

void TableHeader::giveWay(int leaving)
{
    QList<int> movable;
    for (const int section : std::as_const(m_givingWay))
        if (section < count() && section != leaving && !m_chosen.contains(section))
            movable << section;
    for (const int section : std::as_const(movable))
        if (isSectionHidden(section) && (restricts(section) || !m_gaveWay.contains(section)))
            setSectionHidden(section, false);
    int room = roomLeft(leaving);
    for (const int section : std::as_const(movable)) {
        if (room >= 0)
            break;
        if (isSectionHidden(section) || restricts(section))
            continue;
        m_gaveWay.insert(section, leastWidth(section));
        room += leastWidth(section);
        setSectionHidden(section, true);
    }
    std::ranges::reverse(movable); // the last that went is the first that comes back
    for (const int section : std::as_const(movable)) {
        if (!isSectionHidden(section))
            continue;
        room -= m_gaveWay.value(section);
        if (room < 0)
            break;
        setSectionHidden(section, false);
    }
}

void TableHeader::stretch(int leaving)
{
    QList<int> shown;
    for (auto it = m_stretched.cbegin(); it != m_stretched.cend(); ++it) {
        if (it.key() >= count())
            continue;
        setSectionResizeMode(it.key(), Fixed); // for people: it follows the others
        if (it.key() != leaving && !isSectionHidden(it.key()))
            shown << it.key();
    }
    int room = std::max(0, roomLeft(leaving));
    std::ranges::sort(shown);
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const int share = room / static_cast<int>(shown.size() - i);
        resizeSection(shown[i], m_stretched.value(shown[i]) + share);
        room -= share;
    }
}

/// px; below zero: that many are missing.
int TableHeader::roomLeft(int leaving) const
{
    int room = viewport()->width();
    for (int section = 0; section < count(); ++section)
        if (section != leaving && !isSectionHidden(section))
            room -= leastWidth(section);
    return room;
}

int TableHeader::leastWidth(int section) const
{
    const auto stretched = m_stretched.constFind(section);
    return stretched != m_stretched.cend() ? *stretched : sectionSize(section);
}

bool TableHeader::restricts(int section) const
{
    const QWidget* editor = m_editors.value(section);
    if (const auto* choice = qobject_cast<const QComboBox*>(editor))
        return choice->currentIndex() > 0;
    const auto* words = qobject_cast<const QLineEdit*>(editor);
    return words && !words->text().isEmpty();
}

void TableHeader::resizeEvent(QResizeEvent* event)
{
    QHeaderView::resizeEvent(event);
    fitStretched();
}

QSize TableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), headHeight + (m_editors.isEmpty() ? 0 : space::filterRow)};
}

void TableHeader::updateGeometries()
{
    setViewportMargins(0, 0, 0, m_editors.isEmpty() ? 0 : space::filterRow);
    QHeaderView::updateGeometries();
    placeEditors();
}

void TableHeader::placeEditors()
{
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it) {
        QWidget* editor = it.value();
        if (!editor)
            continue;
        const int section = it.key();
        editor->setVisible(section < count() && !isSectionHidden(section));
        editor->setGeometry(sectionViewportPosition(section) + 2, headHeight + 2, sectionSize(section) - 4, space::button);
    }
}

bool TableHeader::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int section = logicalIndexAt(help->pos());
    const QString tip = section < 0 ? QString() : tipOf(section);
    QToolTip::showText(help->globalPos(), plainToolTip(tip), this);
    event->setAccepted(!tip.isEmpty());
    return true;
}

/// What the model says of the column, after the head itself where that is cut.
QString TableHeader::tipOf(int section) const
{
    QStringList lines;
    const int room = sectionSize(section) - space::column;
    if (QFontMetrics(typeFont(Type::Small, isSorted(section))).horizontalAdvance(textOf(section)) > room)
        lines << model()->headerData(section, orientation()).toString();
    if (const QString more = model()->headerData(section, orientation(), Qt::ToolTipRole).toString(); !more.isEmpty())
        lines << more;
    return lines.join(u'\n');
}

bool TableHeader::isSorted(int section) const
{
    return isSortIndicatorShown() && sortIndicatorSection() == section;
}

/// With the sign of the order, if the rows are sorted by it.
QString TableHeader::textOf(int section) const
{
    const QString text = model()->headerData(section, orientation()).toString();
    if (!isSorted(section))
        return text;
    return text + (sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral(" ▴") : QStringLiteral(" ▾"));
}

void TableHeader::paintEvent(QPaintEvent* event)
{
    QPainter(viewport()).fillRect(viewport()->rect(), palette().color(QPalette::Base));
    QHeaderView::paintEvent(event);
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Scheme scheme = schemeOf(palette());
    const bool sorted = isSorted(section);
    painter->fillRect(rect, palette().color(QPalette::Base));
    painter->setFont(typeFont(Type::Small, sorted));
    painter->setPen(roleColor(sorted ? Role::Text : Role::Muted, scheme));
    const QVariant alignment = model()->headerData(section, orientation(), Qt::TextAlignmentRole);
    const Qt::Alignment where = QStyle::visualAlignment(
        layoutDirection(), alignment.isValid() ? static_cast<Qt::Alignment>(alignment.toInt()) : defaultAlignment());
    const QRect inner = rect.adjusted(space::column / 2, 0, -space::column / 2, 0);
    painter->drawText(inner, static_cast<int>(where) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(textOf(section), Qt::ElideRight, inner.width()));
}

} // namespace waymark
