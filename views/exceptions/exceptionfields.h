// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/exceptiondraft.h"
#include "views/screen.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace waymark {

class CoversField;
class DateField;
class EvidenceFile;
class FormField;

/// An exception as somebody asks for it, and the check that it is for.
struct AskedException {
    DraftedCover cover = {};
    ExceptionRecord exception = {}; ///< its check is the cover's, if that is known to the workspace
};

/// All that a person says of an exception: kind, checks or the risk, target, reason, owner, last day, evidence.
class ExceptionFields final : public QWidget {
    Q_OBJECT
public:
    explicit ExceptionFields(const ScreenContext& context, QWidget* parent = nullptr);

    void clear();
    /// What a person has typed stays; what the draft is for takes the place of what it was for.
    void begin(const ExceptionDraft& draft);
    void show(const ExceptionRecord& exception);
    using QWidget::show;
    void setSingle(bool single); ///< only one check at a time

    /// One for each check; one without a check if none was found.
    std::vector<AskedException> asked() const;
    /// Says at each field what is wrong with it, and leads to the first; whether nothing is.
    bool check();
    void focusFirst();
    bool isReading() const; ///< a file that proves it

Q_SIGNALS:
    void readingChanged();
    void submitted(); ///< Enter in a line

private:
    void build();
    void connectFields();
    void offer(); ///< targets and people as they are now
    ExceptionKind kind() const;
    QWidget* buildRisk();
    void setRisk(const std::optional<RiskId>& risk); ///< that is to be accepted itself, so that nothing is covered
    void followKind();
    void proposeDay();
    void take(const DraftedCover& cover);
    QDate today() const;

    ScreenContext m_context;
    std::optional<RiskId> m_risk;
    Severity m_severity = Severity::Unrated;
    QDate m_proposed; ///< last day; what a person chose instead stays
    QComboBox* m_kind;
    QLabel* m_riskName;
    CoversField* m_covers;
    QComboBox* m_attested;
    QComboBox* m_target;
    QLineEdit* m_owner;
    QPlainTextEdit* m_reason;
    DateField* m_lastDay;
    QPlainTextEdit* m_evidence;
    EvidenceFile* m_file;
    QWidget* m_riskLine = nullptr;
    FormField* m_riskField = nullptr;
    FormField* m_targetField = nullptr;
    FormField* m_attestedField = nullptr;
    FormField* m_ownerField = nullptr;
    FormField* m_reasonField = nullptr;
    FormField* m_lastDayField = nullptr;
    FormField* m_evidenceField = nullptr;
};

} // namespace waymark
