// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/roadmap/sprintfocus.h"

#include "views/shared/mnemonics.h"
#include "views/shared/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace waymark {

SprintFocus::SprintFocus(const std::vector<EpicName>& epics, QWidget* parent)
    : QWidget(parent), m_epics(epics)
{
    setAccessibleName(tr("Focus epics"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(space::step);
    grid->setHorizontalSpacing(space::field);
    constexpr int columns = 3;
    for (size_t i = 0; i < m_epics.size(); ++i) {
        auto* box = new QCheckBox(literalText(m_epics[i].code));
        box->setToolTip(m_epics[i].name);
        box->setAccessibleName(m_epics[i].name);
        box->setObjectName(QStringLiteral("focus-") + m_epics[i].id);
        connect(box, &QCheckBox::clicked, this, [this] { Q_EMIT chosen(ticked()); });
        m_boxes.push_back(box);
        grid->addWidget(box, static_cast<int>(i) / columns, static_cast<int>(i) % columns);
    }
}

void SprintFocus::show(const QStringList& chosen)
{
    m_unknown = chosen;
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        const QSignalBlocker quiet(m_boxes[i]);
        m_boxes[i]->setChecked(chosen.contains(m_epics[i].id));
        m_unknown.removeAll(m_epics[i].id);
    }
}

QStringList SprintFocus::ticked() const
{
    QStringList epics;
    for (size_t i = 0; i < m_boxes.size(); ++i)
        if (m_boxes[i]->isChecked())
            epics << m_epics[i].id;
    return epics + m_unknown;
}

} // namespace waymark
