// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gate/policyfiles.h"

#include "model/domain/gatepolicyfile.h"
#include "model/domain/heldfile.h"
#include "model/domain/wholefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace waymark {

namespace {

constexpr qint64 longestFile = 2'000'000; ///< bytes; parsing then says what is too long

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PolicyFiles)
};

} // namespace

Result<GatePolicy> readPolicyFile(const QString& name)
{
    if (auto allowed = HeldFile::checkFree(name); !allowed)
        return allowed.error();
    const QString shown = QDir::toNativeSeparators(name);
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.code = Error::Code::Io, .message = Text::tr("The policy %1 can't be read: %2.").arg(shown, file.errorString())};
    const QByteArray json = file.read(longestFile);
    if (file.error() != QFileDevice::NoError)
        return Error{.code = Error::Code::Io, .message = Text::tr("The policy %1 can't be read: %2.").arg(shown, file.errorString())};
    auto policy = parseGatePolicy(json);
    if (!policy)
        return Error{.code = Error::Code::Parse,
                     .message = Text::tr("The policy %1 was not taken over. %2").arg(shown, policy.error().message),
                     .detail = policy.error().detail};
    return policy;
}

Result<void> writePolicyFile(const QString& name, const GatePolicy& policy)
{
    const QByteArray json = QJsonDocument::fromJson(gatePolicyDocument(policy).toUtf8()).toJson();
    return writeWholeFile(name, json, Text::tr("The policy can't be written to %1: %2. Choose another folder."));
}

} // namespace waymark
