// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/check.h"
#include "model/domain/result.h"
#include "model/job/job.h"
#include "views/screen.h"

class QSplitter;
class QStackedWidget;

namespace waymark {

class RulePreviewPage;
class RulesPane;
class TargetDetails;
class TargetsPane;

/// What was scanned, and what people say of it: environment, owner, data classification, one by one or by rules.
class TargetsView final : public Screen {
    Q_OBJECT
public:
    explicit TargetsView(const ScreenContext& context, QWidget* parent = nullptr);

    void showItem(const ItemRef& item) override; ///< a target, with its details
    std::optional<ItemRef> selectedItem() const override;
    void focusFilter() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

private:
    void connectPanes();
    void addCommands();
    void addCommand(QAction* action);
    void openDetails();
    void followChosen();
    void readEvidence();
    void showPending();
    void preview();
    void apply();
    void leavePreview();

    ScreenContext m_context;
    QStackedWidget* m_stack; ///< targets and rules, or the preview
    QSplitter* m_splitter;
    TargetsPane* m_targets;
    RulesPane* m_rules;
    RulePreviewPage* m_preview;
    TargetDetails* m_details = nullptr; ///< the panel's, once there is one
    Job<Result<std::vector<CheckTally>>> m_evidence;
};

} // namespace waymark
