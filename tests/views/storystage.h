// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/storyedits.h"
#include "tests/support/planningbuilders.h"
#include "tests/views/screenstage.h"
#include "views/shared/inplacetext.h"
#include "views/story/storydetails.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

namespace waymark {

/// Three stories, two sprints and two people, and the details panel in a window of its usual width.
struct StoryStage : ScreenStage {
    Story use = aStory(QStringLiteral("IAM-UC-01"));
    Story other = aStory(QStringLiteral("IAM-UC-02"));
    Story abuse = aStory(QStringLiteral("IAM-AC-01"));
    Sprint sprint = aSprint(3);
    Sprint closed = aSprint(2);
    Person ana{.name = QStringLiteral("Ana Ferro")};
    StoryDetails* page = nullptr;
    QStringList messages;
    Message latest;

    StoryStage()
    {
        abuse.kind = StoryKind::Abuse;
        closed.state = SprintState::Closed;
        use.criteria = {QStringLiteral("first"), QStringLiteral("second")};
        edit([&](Edit& edit) -> Result<void> {
            for (const Entity& entity : std::initializer_list<Entity>{sprint, closed, ana, use, other, abuse})
                if (auto inserted = edit.insert(entity); !inserted)
                    return inserted;
            return {};
        });
        page = new StoryDetails(context());
        QObject::connect(page, &StoryDetails::messageRaised, page, [this](const Message& message) {
            messages << message.text;
            latest = message;
        });
        details.resize(337, 900);
        page->open(use.id);
        details.activateWindow();
        if (!QTest::qWaitForWindowActive(&details))
            qFatal("no window");
    }

    /// What is left in a field is saved as the panel goes, and nobody here listens any more.
    ~StoryStage() { QObject::disconnect(page, &StoryDetails::messageRaised, nullptr, nullptr); }

    void edit(const std::function<Result<void>(Edit&)>& perform) const
    {
        if (auto done = workspace->edit(QStringLiteral("Edit"), perform); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    const Story& now() const { return *workspace->records().of<Story>().find(use.id); }
    QString undoText() const { return workspace->history().undoText(); }

    template <typename T = InPlaceText>
    T* find(const char* name) const
    {
        return details.findChild<T*>(QLatin1String(name));
    }
    /// Types over all of a text.
    InPlaceText* type(const char* name, const QString& text) const
    {
        auto* field = find(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        return field;
    }
    QStringList lines(const char* list) const
    {
        QStringList texts;
        const QAbstractItemModel* model = find<QListView>(list)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts << model->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return texts;
    }
};

} // namespace waymark
