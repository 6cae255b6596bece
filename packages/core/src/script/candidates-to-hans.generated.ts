// Generated: characters and the several forms that each has in the other script, from OpenCC (Apache-2.0). Do not edit; `npx vitest run packages/core/tables -u` writes it anew.
export const CANDIDATES: string =
  '么么幺|乾干乾|仝仝同|俱俱具|像像象|儘尽侭|剋克剋|劃划㓰|劄札劄|叚叚假|吒咤吒|哩哩里|喆喆哲|坏坏坯|堃堃坤|夥伙夥|彷彷仿|徵征徵|扞捍扞|於于於|昇升昇|椀椀碗|椏桠丫|氾泛氾|沈沈沉|淼淼渺|澂澂澄|瀋沈渖|瀰弥㳽|犇犇奔|甦甦苏|甯甯宁|畫画划|瞭瞭了|礆礆硷|祇祇只|祕秘祕|筦筦管|箚札劄|絜絜洁|綵彩䌽|線线缐|耑耑专|脩修脩|菉菉绿|蒐搜蒐|薹苔薹|藉藉借|衹衹只|袷夹袷|襬摆䙓|覆覆复|託托讬|訢䜣欣|諮咨谘|讎雠仇|谿溪谿|貲赀资|迺迺乃|逕径迳|邨邨村|釐厘釐|鉅巨钜|鍊炼链|鍾钟锺|鏇旋镟|钁镢䦆|阪阪坂|陞升陞|靦腼䩄|颺飏扬|餘余馀|麪面麺|麴曲麹|麵面麺|麼么麽|麽么麽|龢龢和';
