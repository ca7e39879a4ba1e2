// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/reviews/lensesmodel.h"
#include "views/shared/detailscontent.h"

namespace waymark {

class DetailsPanel;

/// All about one lens, in the details panel: what it asks, and every fault of its file with what was made of it.
class LensDetails final : public DetailsContent {
    Q_OBJECT
public:
    explicit LensDetails(DetailsPanel& panel, QWidget* parent = nullptr);

    /// `reviewed`: names of the workloads whose reviews are answered by it.
    void open(const LensRow& lens, const QStringList& reviewed);
    /// Shows it anew, if it is the lens that is shown.
    void follow(const LensRow& lens, const QStringList& reviewed);
    bool isShown() const;

private:
    void build(const LensRow& lens, const QStringList& reviewed);
    void addPillars(const LensSummary& summary);
    void addFaults(const LensSummary& summary);

    DetailsPanel& m_panel;
    QString m_row;
};

} // namespace waymark
