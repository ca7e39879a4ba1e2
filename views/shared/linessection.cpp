// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/linessection.h"

#include "views/shared/numbers.h"
#include "views/shared/ruledhead.h"
#include "views/shared/taborder.h"
#include "views/shared/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace waymark {

LinesSection::LinesSection(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_head(new RuledHead(title))
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(title);
    m_column->setContentsMargins(0, space::step, 0, 0);
    m_column->setSpacing(space::field);
    m_column->addWidget(m_head);
}

QLabel* LinesSection::note() const
{
    return m_head->note();
}

void LinesSection::beginLines()
{
    if (m_lines) {
        m_lines->hide();
        m_lines->deleteLater(); // its own button may have been pressed
    }
    m_lines = new QWidget(this);
    auto* lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::step);
}

void LinesSection::put(QWidget* line, Qt::Alignment alignment)
{
    static_cast<QVBoxLayout*>(m_lines->layout())->addWidget(line, 0, alignment);
}

void LinesSection::endLines(qsizetype count, bool shown)
{
    note()->setText(count == 0 ? tr("none") : countText(count));
    m_column->insertWidget(1, m_lines);
    if (QWidget* before = tabBefore(m_head))
        tabAfter(before, m_lines);
    m_lines->setVisible(shown);
}

} // namespace waymark
