// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measures.h"

#include <QDateTime>
#include <QFile>

#include <cstdio>

namespace waymark::bench {

namespace {

constexpr int checkCount = 500;
constexpr int resourceCount = 20'000;

/// What all findings of a file share.
struct Scan {
    QByteArray account = {};
    QByteArray time = {};    ///< "2026-03-01T08:00:00", UTC
    QByteArray seconds = {}; ///< the same, since 1970
};

Scan scanOf(const QString& account, QDate day)
{
    const QDateTime time(day, QTime(8, 0), Qt::UTC);
    return {.account = account.toLatin1(),
            .time = time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toLatin1(),
            .seconds = QByteArray::number(time.toSecsSinceEpoch())};
}

/// A finding as Prowler 5 writes it, of about 2.3 KB. Check and resource of one number never change, so that a file
/// made twice is the same file; `flipped` turns passed into failed and back.
QByteArray finding(int number, const Scan& scan, bool flipped)
{
    const auto& [account, time, seconds] = scan;
    const int check = number % checkCount;
    const int resource = (number / checkCount + check * 41) % resourceCount;
    const bool passed = (number % 7 != 0) != flipped;
    const QByteArray checkId = "service" + QByteArray::number(check % 60) + "_check_" + QByteArray::number(check);
    const QByteArray arn = "arn:aws:service" + QByteArray::number(check % 60) + ":eu-west-1:" + account
        + ":resource/team-" + QByteArray::number(resource % 97) + "/" + QByteArray::number(resource);
    static const char* const severities[] = {"Low", "Medium", "High", "Critical"};
    const int severity = check % 4;
    const QByteArray filler("The setting decides who can reach the data of this service and from where; it is read from "
                            "the service's own API and compared with what the baseline of the programme asks for. ");
    return R"({"message": ")" + checkId + " on " + arn + (passed ? " is as it should be." : " is not as it should be.")
        + R"(", "metadata": {"event_code": ")" + checkId
        + R"(", "product": {"name": "Prowler", "uid": "prowler", "vendor_name": "Prowler", "version": "5.4.0"}, )"
          R"("profiles": ["cloud", "datetime"], "tenant_uid": "", "version": "1.4.0"}, "severity_id": )"
        + QByteArray::number(severity + 2) + R"(, "severity": ")" + severities[severity]
        + R"(", "status": "New", "status_code": ")" + (passed ? "PASS" : "FAIL") + R"(", "status_detail": ")" + checkId
        + " on " + arn + (passed ? " is as it should be." : " is not as it should be.")
        + R"(", "status_id": 1, "unmapped": {"related_url": "", "categories": ["internet-exposed", "encryption"], )"
          R"("depends_on": [], "related_to": [], "notes": "", "compliance": {"CIS-5.0": ["1.)"
        + QByteArray::number(check % 22) + R"("], "AWS-Well-Architected-Framework-Security-Pillar": ["SEC0)"
        + QByteArray::number(check % 9 + 1) + R"(-BP01"], "ISO27001-2022": ["A.5.15", "A.8.2"], "NIST-800-53-Revision-5": )"
          R"(["ac_2", "ac_3", "ac_6", "sc_7"], "PCI-4.0": ["7.2.1", "8.3.2"]}}, "activity_name": "Create", )"
          R"("activity_id": 1, "finding_info": {"created_time": )" + seconds + R"(, "created_time_dt": ")" + time + R"(", "desc": ")"
        + filler + filler + R"(", "product_uid": "prowler", "title": "Baseline setting )" + QByteArray::number(check)
        + R"( is in force", "types": ["Software and Configuration Checks"], "uid": "prowler-aws-)" + checkId + "-" + account
        + "-eu-west-1-" + QByteArray::number(resource) + R"("}, "resources": [{"cloud_partition": "aws", "region": )"
          R"("eu-west-1", "data": {"details": "", "metadata": {"arn": ")" + arn + R"(", "name": ")"
        + QByteArray::number(resource) + R"(", "region": "eu-west-1", "tags": [{"Key": "team", "Value": "payments"}]}}, )"
          R"("group": {"name": "service"}, "labels": [], "name": ")" + QByteArray::number(resource)
        + R"(", "type": "AwsResource", "uid": ")" + arn + R"("}], "category_name": "Findings", "category_uid": 2, )"
          R"("class_name": "Detection Finding", "class_uid": 2004, "cloud": {"account": {"name": "", "type": )"
          R"("AWS Account", "type_id": 10, "uid": ")" + account + R"(", "labels": []}, "org": {"name": "", "uid": ""}, )"
          R"("provider": "aws", "region": "eu-west-1"}, "remediation": {"desc": ")" + filler
        + R"(", "references": ["aws service set --setting on", "https://docs.example.invalid/service/setting"]}, )"
          R"("risk_details": ")" + filler + R"(", "time": )" + seconds + R"(, "time_dt": ")" + time + R"(", )"
          R"("type_uid": 200401, "type_name": "Detection Finding: Create"})";
}

} // namespace

int writeFindingsFile(const QStringList& arguments)
{
    QFile file(arguments.value(0));
    const int count = arguments.value(1).toInt();
    const int flippedPercent = arguments.value(3, QStringLiteral("0")).toInt();
    const QDate day = QDate::fromString(arguments.value(4, QStringLiteral("2026-03-01")), Qt::ISODate);
    if (count <= 0 || !day.isValid() || !file.open(QIODevice::WriteOnly))
        return fail(QStringLiteral("findings-file FILE COUNT ACCOUNT [PERCENT [DAY]]"));
    const Scan scan = scanOf(arguments.value(2), day);
    file.write("[");
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            file.write(",\n");
        file.write(finding(i, scan, i % 100 < flippedPercent));
    }
    file.write("]\n");
    return 0;
}

} // namespace waymark::bench
