// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/import/mappingwords.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MappingWords)
};

} // namespace

QString fieldText(DraftField field)
{
    switch (field) {
    case DraftField::CheckId: return Text::tr("Check (needed)");
    case DraftField::Title: return Text::tr("Title");
    case DraftField::Status: return Text::tr("Status");
    case DraftField::Severity: return Text::tr("Severity");
    case DraftField::Resource: return Text::tr("Resource");
    case DraftField::Target: return Text::tr("Target");
    case DraftField::Time: return Text::tr("Time");
    case DraftField::File: return Text::tr("File");
    case DraftField::Line: return Text::tr("Line");
    case DraftField::Evidence: return Text::tr("Evidence");
    case DraftField::Remediation: return Text::tr("Remediation");
    case DraftField::Url: return Text::tr("Link");
    case DraftField::References: return Text::tr("References");
    case DraftField::Tool: return Text::tr("Tool");
    }
    return {};
}

QString fieldMeaning(DraftField field)
{
    switch (field) {
    case DraftField::CheckId: return Text::tr("Names the check or rule, the same in every run.");
    case DraftField::Title: return Text::tr("What the check is about.");
    case DraftField::Status: return Text::tr("Whether it passed or failed; the next page says what its words mean.");
    case DraftField::Severity: return Text::tr("How bad it is.");
    case DraftField::Resource: return Text::tr("What was checked. With the check it tells results apart.");
    case DraftField::Target: return Text::tr("The account, image, host or the like that the whole scan looked at.");
    case DraftField::Time: return Text::tr("When it was found, or when the scan ran.");
    case DraftField::File: return Text::tr("The file it was found in.");
    case DraftField::Line: return Text::tr("The line in that file. It is shown only.");
    case DraftField::Evidence: return Text::tr("What the tool saw.");
    case DraftField::Remediation: return Text::tr("How to put it right.");
    case DraftField::Url: return Text::tr("A link to more about it.");
    case DraftField::References: return Text::tr("Standards and weaknesses, such as CWE-79 or SEC01-BP02.");
    case DraftField::Tool: return Text::tr("The name of the tool, if the file has it.");
    }
    return {};
}

QString classText(ScannerClass scannerClass)
{
    switch (scannerClass) {
    case ScannerClass::Misconfiguration: return Text::tr("Misconfigurations");
    case ScannerClass::Vulnerability: return Text::tr("Vulnerabilities");
    case ScannerClass::Secret: return Text::tr("Secrets");
    case ScannerClass::Licence: return Text::tr("Licences");
    case ScannerClass::Test: return Text::tr("Failures of tests");
    }
    return {};
}

} // namespace waymark
