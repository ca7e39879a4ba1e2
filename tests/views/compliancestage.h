// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/importnow.h"
#include "tests/views/figurebuilders.h"
#include "tests/views/screenstage.h"
#include "views/compliance/complianceview.h"
#include "views/compliance/resultsmodel.h"
#include "views/shared/datatable.h"

#include <algorithm>

namespace waymark {

inline const QStringList allChecks = {QStringLiteral("check-1"), QStringLiteral("check-2"), QStringLiteral("check-3")};

/// A Compliance screen over two real imports: three checks, one of which the second run resolves.
struct ComplianceStage : ScreenStage {
    ComplianceStage()
    {
        const QString failed = QStringLiteral("failed");
        const QString passed = QStringLiteral("passed");
        import(results(QStringLiteral("a.json"), utc(2026, 4, 27),
                       {{allChecks[0], failed}, {allChecks[1], failed}, {allChecks[2], passed}}));
        import(results(QStringLiteral("b.json"), utc(2026, 5, 4),
                       {{allChecks[0], failed}, {allChecks[1], passed}, {allChecks[2], passed}}));
        view = std::make_unique<ComplianceView>(context());
        view->resize(1100, 800);
        view->QWidget::show();
    }

    void import(const QString& file) { importInto(*workspace, file); }
    void importInto(Workspace& into, const QString& file) { importNow(into, formats, {.file = file}); }
    void change(const std::function<Result<void>(Edit&)>& perform)
    {
        if (auto done = workspace->edit(QStringLiteral("Change"), perform); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    void assign(const QString& identity, const QString& environment)
    {
        const auto targets = workspace->records().targets();
        const Target before = *std::ranges::find(targets, identity, &Target::identity);
        Target after = before;
        after.environment = environment;
        change([&](Edit& edit) { return edit.update(before, after); });
    }
    void addRule(const QString& pattern, const QString& environment)
    {
        change([&](Edit& edit) { return edit.insert(TargetRule{.pattern = pattern, .environment = environment}); });
    }
    /// Runs by the files that they came from.
    void withdraw(const QStringList& files)
    {
        const auto known = workspace->records().runs();
        for (const Run& before : std::vector<Run>(known.begin(), known.end())) {
            Run after = before;
            after.state = RunState::Withdrawn;
            if (files.contains(before.file))
                change([&](Edit& edit) { return edit.update(before, after); });
        }
    }
    QStringList withdrawn() const
    {
        QStringList files;
        for (const Run& run : workspace->records().runs())
            if (run.state == RunState::Withdrawn)
                files << run.file;
        return files;
    }

    DataTable* table(const char* name) { return view->findChild<DataTable*>(QLatin1String(name)); }
    QStringList column(const char* name, int section)
    {
        QStringList texts;
        const QAbstractItemModel* model = table(name)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts << model->index(row, section).data().toString();
        return texts;
    }
    QStringList shownChecks()
    {
        QStringList checks = column("resultsTable", ResultsModel::CheckColumn);
        checks.sort();
        return checks;
    }
    CheckKey keyOf(const QString& checkId)
    {
        for (const CheckOutcome& check : figures->figures()->checks)
            if (check.checkId == checkId)
                return check.check;
        return CheckKey(0);
    }

    std::unique_ptr<ComplianceView> view;
};

} // namespace waymark
