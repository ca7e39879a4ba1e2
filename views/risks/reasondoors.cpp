// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/reasondoors.h"

#include "views/shared/badgelabel.h"
#include "views/shared/decisionrow.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace waymark {

namespace {

QString signOf(Reason::Kind kind)
{
    switch (kind) {
    case Reason::Kind::Counted: return QStringLiteral("confirmed");
    case Reason::Kind::LeftOut: return QStringLiteral("not-claimed");
    case Reason::Kind::Missing: return QStringLiteral("unproven");
    }
    Q_UNREACHABLE();
}

/// What was missing says its number itself.
QString textOf(const Reason& reason)
{
    return reason.count > 0 && reason.kind != Reason::Kind::Missing
        ? ReasonDoors::tr("%1 %2", "count, of what").arg(countText(reason.count), reason.text)
        : reason.text;
}

} // namespace

ReasonDoors::ReasonDoors(const Reason& reason, QWidget* parent)
    : QWidget(parent)
    , m_reason(reason)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::step);
    row->addWidget(new BadgeLabel(signOf(reason.kind), {}, [](Scheme scheme) { return roleColor(Role::Muted, scheme); }, false), 0, Qt::AlignTop);
    auto* text = noteLabel("reasonText", false);
    text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    text->setText(textOf(reason));
    row->addWidget(text, 1);
    if (!reason.checks.empty())
        connect(addDoor("reasonChecks", tr("Checks")), &QPushButton::clicked, this, [this] { Q_EMIT checksRequested(m_reason); });
    if (!reason.stories.empty())
        connect(addDoor("reasonStories", tr("Stories")), &QPushButton::clicked, this, [this] { Q_EMIT storiesRequested(m_reason); });
}

QPushButton* ReasonDoors::addDoor(const char* name, const QString& text)
{
    QPushButton* door = linkButton(text, name);
    door->setAccessibleName(tr("%1: %2", "what is shown, of which reason").arg(text, textOf(m_reason)));
    static_cast<QHBoxLayout*>(layout())->addWidget(door, 0, Qt::AlignTop);
    return door;
}

} // namespace waymark
