// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/reference.h"
#include "model/edit/workspace.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/builtinformats.h"
#include "tests/support/fakeprompt.h"
#include "tests/support/fixedclock.h"
#include "views/screen.h"
#include "views/shared/detailspanel.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/resultssettler.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace waymark {

/// What a screen stands on in a test: an empty workspace in a folder of its own, with a clock that stands still.
struct ScreenStage {
    QTemporaryDir folder;
    std::shared_ptr<FixedClock> clock =
        std::make_shared<FixedClock>(QDateTime(QDate(2026, 5, 4), QTime(9, 0), Qt::UTC));
    const Catalogues& catalogues = builtInCatalogues();
    ReferenceShelf referenceShelf{catalogues};
    FormatCatalogue formats = builtInFormats();
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<FiguresModel> figures;
    std::unique_ptr<ResultsSettler> settler;
    DetailsPanel details;
    FakePrompt prompt;

    ScreenStage()
    {
        auto created = Workspace::create(folder.filePath(QStringLiteral("test.waymark")), {.name = QStringLiteral("Test")},
                                         {.author = QStringLiteral("tester"), .clock = clock, .pollInterval = 0});
        if (!created)
            qFatal("%s", qPrintable(created.error().message));
        workspace = *std::move(created);
        figures = std::make_unique<FiguresModel>(*workspace, catalogues);
        settler = std::make_unique<ResultsSettler>(*workspace);
    }

    ScreenContext context()
    {
        return {.workspace = workspace.get(),
                .catalogues = &catalogues,
                .reference = &referenceShelf,
                .formats = &formats,
                .figures = figures.get(),
                .settler = settler.get(),
                .details = &details,
                .prompt = &prompt};
    }

    /// The same file in the window of somebody else; must be right.
    std::unique_ptr<Workspace> secondWindow(const QString& author) const
    {
        auto opened = Workspace::open(workspace->file(), {.author = author, .clock = clock, .pollInterval = 0});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        return *std::move(opened);
    }

    /// A file of home-made results: {"check-1": "failed", ...}, one resource each.
    QString results(const QString& name, const QDateTime& time, const std::vector<std::pair<QString, QString>>& outcomes,
                    const QString& target = QStringLiteral("platform"))
    {
        QJsonArray list;
        for (const auto& [check, status] : outcomes)
            list.append(QJsonObject{{QStringLiteral("id"), check},
                                    {QStringLiteral("title"), QStringLiteral("Title of %1").arg(check)},
                                    {QStringLiteral("status"), status},
                                    {QStringLiteral("severity"), QStringLiteral("high")},
                                    {QStringLiteral("resource"), QStringLiteral("resource/%1").arg(check)}});
        const QString path = folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("%s", qPrintable(file.errorString()));
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("schema"), QStringLiteral("results/1")},
                                             {QStringLiteral("tool"), QStringLiteral("waymark")},
                                             {QStringLiteral("target"), target},
                                             {QStringLiteral("time"), time.toString(Qt::ISODate)},
                                             {QStringLiteral("results"), list}})
                       .toJson());
        return path;
    }
};

} // namespace waymark
