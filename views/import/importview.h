// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/imports.h"
#include "model/job/job.h"
#include "views/import/importflow.h"
#include "views/screen.h"

#include <QTimer>

class QStackedWidget;

namespace waymark {

class ImportPage;
class MappingPage;
struct ContradictedChoice;

/// Stages files on a worker, shows what they would change, and accepts or discards them. Going away at any moment
/// leaves the workspace as it was.
class ImportView final : public ImportFlow {
    Q_OBJECT
public:
    explicit ImportView(const ScreenContext& context, QWidget* parent = nullptr);
    ~ImportView() override;

    void start(const QStringList& files) override;
    bool isActive() const override { return m_active; }

private:
    void stage();
    void take(Result<StagedImports> staged);
    void accept();
    void cancel();
    void readAgain(const QString& target, const QString& file, const std::optional<QString>& format);
    void map(const QString& file, const std::optional<QString>& change);
    MappingPage* mapping();
    bool isUnknownFile() const; ///< the only one, of which nobody said what it is
    void refreshFormats();
    void leave();
    QString outcomeText() const;
    void tellContradictions(qint64 sequence, const std::vector<ContradictedChoice>& choices);

    ScreenContext m_context;
    QStackedWidget* m_pages;
    ImportPage* m_page;
    MappingPage* m_mapping = nullptr; ///< made when first asked for
    QTimer m_progress;
    std::vector<ImportRequest> m_requests;
    std::optional<StagedImports> m_staged;
    std::pair<qint64, Message> m_told; ///< of the latest acceptance: sequence of its change set, what was said; 0: none
    bool m_active = false;
    bool m_again = false; ///< files or options came in while a reading was under way
    std::unique_ptr<Job<Result<StagedImports>>> m_job; ///< both may outlive the view
    std::unique_ptr<Job<Result<void>>> m_discard;
};

} // namespace waymark
