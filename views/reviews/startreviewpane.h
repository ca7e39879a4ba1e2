// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/lenslibrary.h"
#include "model/domain/review.h"
#include "model/job/job.h"
#include "views/screencontext.h"
#include "views/shared/messagebar.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QVBoxLayout;

namespace waymark {

/// What a workload without a review shows, and what starts another one: the lenses that it can be reviewed by.
class StartReviewPane final : public QWidget {
    Q_OBJECT
public:
    explicit StartReviewPane(const ScreenContext& context, QWidget* parent = nullptr);

    void open(const std::optional<WorkloadId>& workload); ///< whose review is to be started; none: nobody's
    void enter();                                         ///< the focus goes to the first lens

Q_SIGNALS:
    void started(const waymark::ReviewId& review);
    void lensesRequested(); ///< for one that is in a file
    void importRequested(); ///< of a review that was begun in the AWS console
    void left();            ///< Esc
    void messageRaised(const waymark::Message& message);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void addLens(const QString& name, const QString& version, const QString& summary, const std::function<void()>& start);
    void addLinks();
    void begin(const BuiltInLens& lens);
    void tell(const Result<ReviewId>& made);

    ScreenContext m_context;
    std::optional<WorkloadId> m_workload;
    std::optional<LensLibrary> m_library; ///< none: it can't be read
    QLabel* m_title;
    QLabel* m_second;
    QWidget* m_lenses; ///< built anew
    QVBoxLayout* m_column = nullptr; ///< of m_lenses
    Job<Result<LensRecord>> m_job;
};

} // namespace waymark
