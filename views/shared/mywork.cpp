// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/mywork.h"

#include "views/screen.h"
#include "views/shared/ownerfilter.h"

#include <QAction>
#include <QCoreApplication>
#include <QPointer>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MyWork)
};

void offer(Screen& screen, const char* name, const QString& text, const std::function<void()>& act)
{
    auto* action = new QAction(text, &screen);
    action->setObjectName(QLatin1String(name));
    QObject::connect(action, &QAction::triggered, &screen, act);
    screen.addAction(action);
}

/// `remedy` is called only while the screen is there.
void offerMine(Screen& screen, const Workspace& workspace, const QString& remedyText, const std::function<void()>& remedy,
               const std::function<void(const PersonId&)>& show)
{
    offer(screen, "showMyWork", Text::tr("Show my work"), [&screen, &workspace, remedyText, remedy, show] {
        if (const Person* me = authorsPerson(workspace)) {
            show(me->id);
            return;
        }
        const auto guarded = [guard = QPointer<Screen>(&screen), remedy] {
            if (guard)
                remedy();
        };
        Q_EMIT screen.messageRaised({.kind = Message::Kind::Warning,
                                     .text = whyNotMine(workspace),
                                     .actionText = remedyText,
                                     .action = guarded});
    });
}

} // namespace

void offerMyWork(Screen& screen, OwnerFilter& filter, const std::function<void()>& show)
{
    const auto choose = [&filter, show](const OwnerChoice& choice) {
        if (show)
            show();
        filter.choose(choice);
    };
    const auto openPeople = [&screen] { Q_EMIT screen.screenRequested(QStringLiteral("people")); };
    offerMine(screen, filter.workspace(), Text::tr("Open People"), openPeople,
              [choose](const PersonId&) { choose({.kind = OwnerChoice::Kind::Mine}); });
    offer(screen, "showEverybodysWork", Text::tr("Show everybody's work"), [choose] { choose({}); });
}

void offerMyWork(Screen& screen, const Workspace& workspace, const std::function<void(const PersonId&)>& show,
                 const std::function<void()>& addMe)
{
    offerMine(screen, workspace, Text::tr("This is me"), addMe, show);
}

} // namespace waymark
