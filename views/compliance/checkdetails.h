// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/job/job.h"
#include "views/compliance/checksmodel.h"
#include "views/shared/detailscontent.h"
#include "views/screen.h"

namespace waymark {

class NoteSection;

/// All about one check, in the details panel: why it counts as what it does, where it belongs, its worst resources, and
/// what people noted about it.
class CheckDetails final : public DetailsContent {
    Q_OBJECT
public:
    explicit CheckDetails(const ScreenContext& context, QWidget* parent = nullptr);

    void open(const CheckRow& check);

Q_SIGNALS:
    void resultsRequested(const waymark::CheckSelection& selection);
    void messageRaised(const waymark::Message& message);

private:
    void show(const CheckRow& check, const ResultPage& worst);
    void addCounts(const CheckRow& check);
    void addResources(const CheckRow& check, const ResultPage& worst);
    void addNotes(const CheckOutcome& check);
    void addLink(const QString& text, const CheckSelection& selection);

    ScreenContext m_context;
    NoteSection* m_notes; ///< stays while the rest is built anew: something may have been typed
    Job<Result<ResultPage>> m_job;
};

} // namespace waymark
