// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/screenstage.h"
#include "tests/views/targetsbox.h"
#include "views/shared/datatable.h"
#include "views/targets/targetsmodel.h"
#include "views/targets/targetsview.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace waymark {

/// The Targets screen in a window.
struct TargetsStage : ScreenStage {
    explicit TargetsStage(bool filled = true)
    {
        if (filled)
            TargetsBox::addTargets(*workspace);
        view = std::make_unique<TargetsView>(context());
        view->resize(1100, 800);
        view->show();
        view->activateWindow();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("the window doesn't become active");
    }

    DataTable* table(const char* name) const { return view->findChild<DataTable*>(QLatin1String(name)); }
    DataTable* targets() const { return table("targetsTable"); }
    DataTable* rules() const { return table("rulesTable"); }
    QPushButton* button(const char* name) const { return view->findChild<QPushButton*>(QLatin1String(name)); }
    QString environment(const char* identity) const
    {
        return TargetsBox::target(*workspace, QLatin1String(identity)).environment;
    }
    QStringList patterns() const
    {
        QStringList patterns;
        for (const TargetRule& rule : rulesInOrder(workspace->records()))
            patterns << rule.pattern;
        return patterns;
    }
    QLineEdit* editor() const { return view->findChild<QLineEdit*>(QStringLiteral("cellField")); }
    /// Selects rows of the targets' table, which stand by identity.
    void select(std::initializer_list<int> rows) const
    {
        targets()->setFocus();
        targets()->clearSelection();
        for (const int row : rows)
            targets()->selectionModel()->select(targets()->model()->index(row, 0),
                                                QItemSelectionModel::Select | QItemSelectionModel::Rows);
        targets()->selectionModel()->setCurrentIndex(
            targets()->model()->index(*rows.begin(), TargetsModel::EnvironmentColumn), QItemSelectionModel::NoUpdate);
    }
    /// As typed into the editor that is open.
    void type(const QString& text, Qt::Key end = Qt::Key_Return) const
    {
        QVERIFY(editor());
        editor()->selectAll();
        QTest::keyClicks(editor(), text);
        QTest::keyClick(editor(), end);
        QTRY_VERIFY(!editor());
    }

    std::unique_ptr<TargetsView> view;
};

} // namespace waymark
