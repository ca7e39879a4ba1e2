// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/tableheader.h"

#include "views/shared/theme.h"

#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyle>

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
    connect(this, &QHeaderView::sectionResized, this, &TableHeader::fitStretched);
}

void TableHeader::setEditor(int section, QWidget* editor)
{
    if (m_editors.isEmpty())
        if (const auto* table = qobject_cast<QAbstractScrollArea*>(parentWidget()))
            connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, &TableHeader::placeEditors);
    editor->setParent(this);
    m_editors.insert(section, editor);
    editor->show();
    updateGeometries();
}

void TableHeader::setStretched(int section, int least)
{
    m_stretched.insert(section, least);
    fitStretched();
}

void TableHeader::fitStretched()
{
    if (m_fitting || m_stretched.isEmpty())
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    int room = viewport()->width();
    for (int section = 0; section < count(); ++section)
        room -= m_stretched.contains(section) ? 0 : sectionSize(section);
    for (auto it = m_stretched.cbegin(); it != m_stretched.cend(); ++it)
        room -= isSectionHidden(it.key()) ? 0 : it.value();
    for (auto it = m_stretched.cbegin(); it != m_stretched.cend(); ++it) {
        setSectionResizeMode(it.key(), room >= 0 ? Stretch : Interactive);
        if (room < 0 && !isSectionHidden(it.key()))
            resizeSection(it.key(), it.value());
    }
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

void TableHeader::paintEvent(QPaintEvent* event)
{
    QPainter(viewport()).fillRect(viewport()->rect(), palette().color(QPalette::Base));
    QHeaderView::paintEvent(event);
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Scheme scheme = schemeOf(palette());
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    painter->fillRect(rect, palette().color(QPalette::Base));
    painter->setFont(typeFont(Type::Small, sorted));
    painter->setPen(roleColor(sorted ? Role::Text : Role::Muted, scheme));
    QString text = model()->headerData(section, orientation()).toString();
    if (sorted)
        text += sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral(" ▴") : QStringLiteral(" ▾");
    const QVariant alignment = model()->headerData(section, orientation(), Qt::TextAlignmentRole);
    const Qt::Alignment where = QStyle::visualAlignment(
        layoutDirection(), alignment.isValid() ? static_cast<Qt::Alignment>(alignment.toInt()) : defaultAlignment());
    const QRect inner = rect.adjusted(space::column / 2, 0, -space::column / 2, 0);
    painter->drawText(inner, static_cast<int>(where) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
}

} // namespace waymark
