// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/storyedits.h"
#include "tests/support/importnow.h"
#include "tests/support/planningbuilders.h"
#include "tests/views/screenstage.h"
#include "views/shared/datatable.h"
#include "views/shared/itempicker.h"
#include "views/threats/threatsview.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

namespace waymark {

/// Two abuse cases, two use cases, one of which stands against the first; a target.
struct ThreatsStage : ScreenStage {
    Story use = aStory(QStringLiteral("IAM-UC-01"));
    Story other = aStory(QStringLiteral("IAM-UC-02"));
    Story abuse = aStory(QStringLiteral("IAM-AC-01"));
    Story open = aStory(QStringLiteral("IAM-AC-02"));
    Target target{.kind = TargetKind::Account, .identity = QStringLiteral("441077820913"), .name = QStringLiteral("prod-core")};
    QStringList messages;
    std::unique_ptr<ThreatsView> view;

    ThreatsStage()
    {
        abuse.kind = open.kind = StoryKind::Abuse;
        other.rank = 1;
        edit([&](Edit& edit) -> Result<void> {
            for (const Entity& entity : {Entity(use), Entity(other), Entity(abuse), Entity(open), Entity(target),
                                         Entity(Link{.kind = LinkKind::MitigatedBy, .story = abuse.id, .otherStory = use.id})})
                if (auto inserted = edit.insert(entity); !inserted)
                    return inserted;
            return {};
        });
        view = std::make_unique<ThreatsView>(context());
        view->resize(1100, 760);
        view->QWidget::show();
        view->activateWindow();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("no window");
        QObject::connect(view.get(), &Screen::messageRaised, view.get(), [this](const Message& message) { messages << message.text; });
    }

    bool isReady() const { return table("abuseCases")->model()->rowCount() == 2; }
    void edit(const std::function<Result<void>(Edit&)>& perform) const
    {
        if (const auto done = workspace->edit(QStringLiteral("Given"), perform); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    /// Checks of a run of a real file of results, which counts from now on.
    void importRun(const QDateTime& time, const std::vector<std::pair<QString, QString>>& outcomes)
    {
        const QString name = QStringLiteral("run-%1.json").arg(workspace->records().runs().size());
        importNow(*workspace, formats, {.file = results(name, time, outcomes)});
    }
    void prove(const Story& story, const QString& check) const
    {
        edit([&](Edit& edit) -> Result<void> {
            const auto key = edit.check(QStringLiteral("waymark"), check);
            return key ? linkCheck(edit, story.id, *key) : key.error();
        });
    }

    template <typename T = QWidget>
    T* find(const char* name) const
    {
        return view->findChild<T*>(QLatin1String(name));
    }
    DataTable* table(const char* name) const { return find<DataTable>(name); }
    void click(const char* name) const { QTest::mouseClick(find(name), Qt::LeftButton); }
    QString text(const char* name, int row, int column) const { return table(name)->model()->index(row, column).data().toString(); }
    /// Types into a picker and takes the first that fits.
    void pick(const char* name, const QString& words) const
    {
        auto* picker = find<ItemPicker>(name);
        picker->setFocus();
        QTest::keyClicks(picker, words);
        QTest::keyClick(picker, Qt::Key_Return);
    }
    int rowOf(const char* name, int column, const QString& wanted) const
    {
        for (int row = 0; row < table(name)->model()->rowCount(); ++row)
            if (text(name, row, column) == wanted)
                return row;
        return -1;
    }
    void choose(const char* name, int column, const QString& wanted) const { table(name)->selectRow(rowOf(name, column, wanted)); }
    qsizetype links(LinkKind kind) const { return std::ranges::count(workspace->records().links(), kind, &Link::kind); }

    /// A key as the person's keyboard sends it: to whatever has the focus.
    void press(Qt::Key key) const
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : view.get(), key);
    }
    /// Presses Tab until the widget of this name has the focus.
    void tabTo(const char* name) const
    {
        for (int i = 0; i < 100; ++i) {
            if (find(name)->hasFocus())
                return;
            press(Qt::Key_Tab);
        }
        QFAIL(qPrintable(QStringLiteral("Tab never reaches %1").arg(QLatin1String(name))));
    }
};

} // namespace waymark
